import { tidyLicenses } from '../license-notes.js';
import { addressOf } from './page-address.js';
import { elementsBelow, type PageElement, type PageTree } from './page-tree.js';
import { textsOf, type DataNode } from './structured-data.js';

const META = [
  'dcterms.license',
  'dc.license',
  'dcterms.rights',
  'dc.rights',
  'license',
  'copyright',
  'rights',
];

/** Where a page's licence is looked for. */
export interface LicensedPage {
  readonly tree: PageTree;
  readonly nodes: readonly DataNode[];
  readonly url: string | null;
}

/**
 * Under which licences a page says that its article stands: `rel="license"`, structured data, meta elements. Addresses in
 * full, and notices as they are written. A licence beside a picture is that of the picture.
 */
export function licensesOf({ tree, nodes, url }: LicensedPage): readonly string[] {
  const isLicense = (rel: string | undefined): boolean =>
    (rel ?? '').toLowerCase().split(/\s+/).includes('license');
  const links = [
    ...tree.links.filter(({ rel }) => isLicense(rel)).map(({ href }) => href),
    ...[...elementsBelow(tree.body)]
      .filter((element) => isLicense(element.attributes.get('rel')) && !isOfPicture(element))
      .map(({ attributes }) => attributes.get('href') ?? ''),
  ];
  const stated = nodes.flatMap((node) => [
    ...addressesOf(node['license']),
    ...textsOf(node['copyrightNotice']),
  ]);
  const named = META.flatMap((name) => tree.meta.get(name)?.slice(0, 1) ?? []);
  const addresses = links.map((href) => addressOf(href, url) ?? '');
  return tidyLicenses([...addresses, ...stated, ...named]);
}

/** A licence may be told as an object whose address says more than its name. */
function addressesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesOf);
  if (typeof value !== 'object' || value === null) return textsOf(value);
  const address = 'url' in value ? value.url : '@id' in value ? value['@id'] : undefined;
  return typeof address === 'string' ? [address] : textsOf(value);
}

function isOfPicture(element: PageElement): boolean {
  for (let each = element.parent; each !== null; each = each.parent) if (each.tag === 'figure') return true;
  return false;
}
