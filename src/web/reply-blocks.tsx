import { passagePage } from '../model/passage-page.js';
import type { ReplyBlock, Span } from '../chat/reply.js';
import { linkTarget } from './address.js';

/** Blocks of a reply as elements. Spans are literal: nothing in them is markup. */
export function ReplyBlocks({ blocks }: { readonly blocks: readonly ReplyBlock[] }) {
  return (
    <>
      {runsOf(blocks).map((run) =>
        run[0]?.kind === 'item' ? (
          <ul>
            {run.map((block) => (
              <li dir="auto">
                <Spans spans={block.spans} />
              </li>
            ))}
          </ul>
        ) : (
          run.map((block) => <Block block={block} />)
        ),
      )}
    </>
  );
}

/** Items that follow one another together, every other block by itself. */
function runsOf(blocks: readonly ReplyBlock[]): ReplyBlock[][] {
  const runs: ReplyBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function Block({ block }: { readonly block: ReplyBlock }) {
  const words = <Spans spans={block.spans} />;
  switch (block.kind) {
    case 'heading':
      return <h2 dir="auto">{words}</h2>;
    case 'quote':
      return <blockquote dir="auto">{words}</blockquote>;
    case 'note':
      return (
        <p class="small" dir="auto">
          {words}
        </p>
      );
    default:
      return <p dir="auto">{words}</p>;
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span) => (
        <StyledSpan span={span} />
      ))}
    </>
  );
}

function StyledSpan({ span }: { readonly span: Span }) {
  const { text, passage } = span;
  if (passage !== undefined) {
    const [, before = '', words = text] = /^( · )?(.*)$/s.exec(text) ?? [];
    return (
      <>
        {before}
        <a href={passagePage(passage)}>{words}</a>
      </>
    );
  }
  const target = linkTarget(span.link);
  if (target === undefined) return <Emphasis span={span} />;
  return (
    <a href={target} rel="noopener noreferrer">
      <Emphasis span={span} />
    </a>
  );
}

function Emphasis({ span: { text, style } }: { readonly span: Span }) {
  switch (style) {
    case 'bold':
      return <strong>{text}</strong>;
    case 'italic':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
    default:
      return <>{text}</>;
  }
}
