/** What the tests of the documents need to know of a Markdown page. */
export interface Page {
  /** Levels and anchors of the headings, as GitHub makes them, in order. */
  readonly headings: readonly { readonly level: number; readonly anchor: string }[];
  /** Targets of links and images that are no addresses on the web. */
  readonly links: readonly string[];
  /** What stands in bold: by the documents' own convention, words that are on the screen. */
  readonly bold: readonly string[];
  /** What stands between code marks, on a line or fenced; neither drawings (`text`) nor diagrams. */
  readonly code: readonly string[];
  /** Mermaid's source of each diagram. */
  readonly diagrams: readonly string[];
  /** The text outside of fenced code. */
  readonly prose: string;
}

/** Reads a page. Fenced code counts for nothing. */
export function readPage(markdown: string): Page {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  const spoken = prose.replace(/`[^`\n]*`/g, '');
  const fences = [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, kind = '', source = '']) => ({
    kind,
    source,
  }));
  const of = (belongs: (kind: string) => boolean): string[] =>
    fences.filter(({ kind }) => belongs(kind)).map(({ source }) => source);
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
  return {
    headings: headingsOf(prose),
    links: linksOf(spoken),
    bold: boldOf(spoken),
    code: [...of((kind) => kind !== 'text' && kind !== 'mermaid'), ...spans],
    diagrams: of((kind) => kind === 'mermaid'),
    prose,
  };
}

/** The first cells of all rows of a page's tables, without code marks. */
export function firstCells({ prose }: Page): string[] {
  return [...prose.matchAll(/^\| *([^|]+?) *\|/gm)].map(([, cell = '']) => cell.replaceAll('`', ''));
}

function headingsOf(prose: string): Page['headings'] {
  const seen = new Map<string, number>();
  return [...prose.matchAll(/^(#{1,6}) +(.+?) *$/gm)].map(([, marks = '', title = '']) => {
    const slug = slugOf(title);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return { level: marks.length, anchor: before === 0 ? slug : `${slug}-${before}` };
  });
}

/** GitHub's anchor of a heading: lower case, letters, digits, hyphens and underscores, hyphens for spaces. */
function slugOf(title: string): string {
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function linksOf(spoken: string): string[] {
  return [...spoken.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

function boldOf(spoken: string): string[] {
  return [...spoken.matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, words = '']) => words);
}
