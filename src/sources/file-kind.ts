/** Kinds of file by ending. */
export type FileKind = 'md' | 'txt' | 'html' | 'json' | 'jsonl' | 'jsonl.gz';

/** The kind of a file by its name, or null where Parley does not read such files. */
export function fileKind(file: string): FileKind | null {
  const ending = /\.(md|txt|html?|json|jsonl|jsonl\.gz)$/i.exec(file)?.[1]?.toLowerCase();
  switch (ending) {
    case 'md':
    case 'txt':
    case 'html':
    case 'json':
    case 'jsonl':
    case 'jsonl.gz':
      return ending;
    case 'htm':
      return 'html';
    default:
      return null;
  }
}
