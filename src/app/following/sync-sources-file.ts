import type { SourceDefinition } from '../../model/source-definition.js';
import type { FollowingEffects } from './following-effects.js';
import { readSourcesFile } from './sources-file.js';

/**
 * Brings the stored sources in line with the sources file: at first, and whenever its text changes. Where the file cannot be
 * read as a whole, the sources stay as they are; entries with mistakes are told of, and the rest goes on.
 */
export function createSourcesFileSync({
  sources,
  readSources,
  notify,
  logger,
}: FollowingEffects): () => Promise<void> {
  let last: string | null | undefined;
  let lastFault: string | null = null;

  async function complain(text: string): Promise<void> {
    if (text === lastFault) return;
    lastFault = text;
    await notify({ source: null, kind: 'bad-sources-file', text });
  }

  async function bring(definitions: readonly SourceDefinition[], kept: ReadonlySet<string>): Promise<void> {
    const stored = new Map((await sources.list()).map((source) => [source.definition.id, source]));
    for (const definition of definitions) {
      const known = stored.get(definition.id);
      const isSame =
        known?.owner.kind === 'file' && JSON.stringify(known.definition) === JSON.stringify(definition);
      if (!isSame) await sources.put(definition, { kind: 'file' });
    }
    for (const { definition, owner } of stored.values()) {
      if (owner.kind === 'file' && !kept.has(definition.id)) await sources.remove(definition.id);
    }
  }

  return async () => {
    let text: string | null;
    try {
      text = await readSources();
    } catch (cause) {
      logger.error({ cause }, 'the sources file cannot be read; the sources stay as they are');
      return;
    }
    if (text === last) return;
    const file = text === null ? { definitions: [], mistakes: [], ids: [] } : readSourcesFile(text);
    if (file === null) {
      last = text;
      return complain('The sources file is no JSON with a list "sources"; the sources stay as they were.');
    }
    // An entry that was good before and has a mistake now stays as it was.
    await bring(file.definitions, new Set([...file.definitions.map(({ id }) => id), ...file.ids]));
    last = text;
    if (file.mistakes.length === 0) lastFault = null;
    else await complain(['Some entries of the sources file are left out:', ...file.mistakes].join('\n- '));
  };
}
