import { checksumOf, type Contents } from './checksum.js';
import { cutOut, filesOfCut, packedFor, type ListedFile, type SourceFile } from './cuts.js';
import { fill, matcher } from './set-paths.js';
import type { SetPart, PublicSource } from './set-list.js';
import type { SourceTree } from './source-tree.js';

/** The files of a part, by their paths below the folder of sets; or why they cannot be made, with the way out. */
export type MadePart =
  | { readonly kind: 'files'; readonly files: Contents }
  | { readonly kind: 'none'; readonly reason: string };

/** Makes the files of a part out of its source, and gives them only where they have the checksum they should have. */
export async function makePart(part: SetPart, tree: SourceTree, source: PublicSource): Promise<MadePart> {
  const { name, address, commit } = source;
  const wayOut = `take it at commit ${commit} from ${address}`;
  const listed = await tree.list();
  const needed = part.cut?.kind === 'files-of-entries' ? [...part.from, part.cut.entries] : part.from;
  const lacking = needed.find((pattern) => matching(listed, pattern).length === 0);
  if (lacking !== undefined) return none(`${name} has no file "${lacking}" there: ${wayOut}`);
  const files = part.from.flatMap((pattern) => matching(listed, pattern));
  const wanted = filesOfCut(files, part.cut, await entriesOf(part, tree));
  const contents = await tree.read((wanted ?? []).map(({ path }) => path));
  const unread = wanted?.find(({ path }) => !contents.has(path));
  if (unread !== undefined)
    return none(`the content of "${unread.path}" of ${name} is not there: clone it whole from ${address}`);
  const made = cutFiles(wanted ?? [], contents, part);
  if (made?.size === part.files && checksumOf(made) === part.sha256) return { kind: 'files', files: made };
  return none(`what ${name} has there for ${part.to} is not what was measured (other checksum): ${wayOut}`);
}

function none(reason: string): MadePart {
  return { kind: 'none', reason };
}

function matching(paths: readonly string[], pattern: string): ListedFile[] {
  const match = matcher(pattern);
  return paths.flatMap((path) => {
    const star = match(path);
    return star === null ? [] : [{ path, star }];
  });
}

async function entriesOf({ cut }: SetPart, tree: SourceTree): Promise<string> {
  if (cut?.kind !== 'files-of-entries') return '';
  return new TextDecoder().decode((await tree.read([cut.entries])).get(cut.entries));
}

/** Gives null where the files are not in the format that the cut wants: they are others than those named. */
function cutFiles(files: readonly ListedFile[], contents: Contents, { to, cut }: SetPart): Contents | null {
  const read: SourceFile[] = files.map((file) => ({
    ...file,
    content: contents.get(file.path) ?? new Uint8Array(),
  }));
  try {
    return new Map(
      cutOut(read, cut).map(({ star, content }) => {
        const path = fill(to, star);
        return [path, packedFor(path, typeof content === 'string' ? Buffer.from(content) : content)];
      }),
    );
  } catch {
    return null;
  }
}
