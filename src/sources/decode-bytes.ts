/** What stands for the bytes 0x80 to 0x9F in windows-1252: quotation marks, dashes, a few letters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * The characters of bytes in an encoding; null where they are not of it, or there is none by that name. Some releases of Node
 * take windows-1252, which `latin1` and `iso-8859-1` are other names of, for what these names said before the web: its
 * quotation marks would become control characters.
 */
export function decodeBytes(label: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009F]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign);
  } catch {
    return null;
  }
}
