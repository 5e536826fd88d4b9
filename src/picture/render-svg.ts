import { createRequire } from 'node:module';
import type { Logger } from '../logger.js';
import { families } from './text-runs.js';

/** Draws an SVG as a PNG; null where that cannot be done here. Never rejects. */
export type Draw = (svg: string) => Promise<Uint8Array | null>;

/** The bundled fonts, which alone are used, so that a picture looks the same everywhere. */
function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return [
    require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf'),
  ];
}

/**
 * Makes what draws. The library is loaded with the first picture, and draws outside this thread. A machine that it
 * has no build for goes without pictures; the log says so once.
 */
export function createDraw({ logger }: { readonly logger: Logger }): Draw {
  let loading: Promise<((svg: string) => Promise<Uint8Array>) | null> | null = null;

  async function load(): Promise<((svg: string) => Promise<Uint8Array>) | null> {
    try {
      const { renderAsync } = await import('@resvg/resvg-js');
      const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: families.latin };
      return async (svg) => (await renderAsync(svg, { font })).asPng();
    } catch (error) {
      logger.warn({ cause: error }, 'Pictures cannot be drawn on this machine; replies go without them.');
      return null;
    }
  }

  return async (svg) => {
    loading ??= load();
    const render = await loading;
    if (render === null) return null;
    try {
      return await render(svg);
    } catch (error) {
      logger.error({ cause: error }, 'A picture could not be drawn.');
      return null;
    }
  };
}
