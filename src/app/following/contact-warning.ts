import type { FollowingEffects } from './following-effects.js';

/**
 * Warns, once, of sources that are followed without saying whom their publishers may ask: many leave a reader out that names
 * nobody.
 */
export function createContactWarning({
  hasContact,
  logger,
}: Pick<FollowingEffects, 'hasContact' | 'logger'>): (sources: number) => void {
  let isTold = hasContact;
  return (sources) => {
    if (isTold || sources === 0) return;
    isTold = true;
    logger.warn(
      { sources },
      'servers are not told whom to ask about what is fetched from them: set PUBLIC_URL to an address of this service',
    );
  };
}
