import { beforeAll, describe, expect, it } from 'vitest';
import { releaseSchema } from '../../../content/schema/sql.ts';
import { languages } from '../../fixtures/exhibit-database.ts';
import { sha256 } from '../../fixtures/files.ts';
import { mediaUrl } from '../../../electron/contract/urls.ts';
import { buildHostile, installHostile, showInChapter, type HostileAsset } from './hostile-release.ts';
import { aReader, type Reader } from './reader.ts';
import { speak, spokenColumns, wrappedColumns } from './texts.ts';
import { walk } from './walk.ts';
import { commonMessages } from '../../../src/i18n/messages/common.ts';
import { aVerified, activeNumber, installVerified } from '../../fixtures/store.ts';
import { aFolder } from '../../fixtures/files.ts';

/** What would be an element, run, or go somewhere, if anything took a text for more than letters. */
const payload = [
  '{}',
  '"><img data-hostile src="https://hostile.test/1" onerror="hostile=1">',
  '<script data-hostile>hostile=2</script>',
  '<svg data-hostile onload="hostile=3"><use href="https://hostile.test/2#x"/><foreignObject>x</foreignObject></svg>',
  '<style data-hostile>@import url(https://hostile.test/3);*{display:none}</style>',
  '<base data-hostile href="https://hostile.test/"><meta http-equiv="refresh" content="0;url=//hostile.test/4">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hostile=5&gt;">',
  '<iframe data-hostile srcdoc="<script>parent.hostile=6</script>"></iframe>',
  '[link](javascript:hostile=7) ![](//hostile.test/5) {@html "<b data-hostile>"} ${hostile=9} {{hostile=10}}',
].join(' ');

const drawing: HostileAsset = {
  mediaType: 'application/vnd.vitrina.drawing+json',
  bytes: JSON.stringify({
    viewBox: [0, 0, 10, 10],
    nodes: [
      { shape: 'path', roles: [], children: [], attributes: { d: 'M0 0', onload: 'hostile=11' } },
      { shape: 'image', roles: [], children: [], attributes: { href: 'https://hostile.test/6' } },
    ],
  }),
};
const pdf: HostileAsset = {
  mediaType: 'application/pdf',
  bytes: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF',
};

let reader: Reader;

beforeAll(async () => {
  const storeDir = await installHostile({
    assets: [drawing, pdf],
    change(db) {
      speak(db, payload);
      showInChapter(db, 'hostile-drawing', 'drawing', sha256(drawing.bytes));
      showInChapter(db, 'hostile-pdf', 'image', sha256(pdf.bytes));
    },
  });
  reader = await aReader(storeDir);
  return () => reader.close();
});

describe('a release with markup in every text', () => {
  it.each(Object.entries(walk))('55: shows it letter by letter on the screen "%s"', async (_name, open) => {
    const { page, visitor, foreignRequests } = reader;
    await visitor.home();
    await open(visitor);
    await visitor.settle();
    expect(await page.locator('#stage').innerText()).toContain('<script data-hostile>');
    const found = await page.evaluate(() => ({
      elements: document.querySelectorAll('[data-hostile]').length,
      ran: 'hostile' in window,
      links: [...document.querySelectorAll('[href], [src]')]
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter((address) => /hostile|javascript:/.test(address)),
    }));
    expect(found).toEqual({ elements: 0, ran: false, links: [] });
    expect(page.url()).toBe('app://stage/index.html');
    expect(foreignRequests).toEqual([]);
  });

  it('55: draws no drawing that carries more than shapes, and says so', async () => {
    const { page, visitor } = reader;
    await visitor.home();
    await walk['chapter']?.(visitor);
    await expect.poll(() => page.locator('[data-missing]').allInnerTexts()).toContain('what it shows');
    expect(await page.locator('svg image').count()).toBe(0);
  });

  it('55: leaves no text of a release out: a new column is tried here too', () => {
    const tried = [spokenColumns, wrappedColumns].flatMap((columns) =>
      Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
    );
    expect(textColumns().filter((name) => !tried.includes(name))).toEqual([]);
  });
});

describe('a PDF among the media', () => {
  it('32: is refused where it says that it is a picture', async () => {
    const built = buildHostile({ assets: [{ ...pdf, mediaType: 'image/webp' }] });
    const storeDir = aFolder();
    const verified = await aVerified(built);
    await expect(installVerified(verified, storeDir)).rejects.toThrow(
      expect.objectContaining({ name: 'ReleaseRejectedError', code: 'manifest-invalid' }),
    );
    expect(activeNumber(storeDir)).toBe('no-release');
  });

  it('32: has no address and no viewer where it says that it is one', async () => {
    const { page, visitor } = reader;
    await visitor.home();
    await walk['chapter']?.(visitor);
    const fetched = (url: string) => fetch(url).then(({ status }) => status);
    expect(await page.evaluate(fetched, mediaUrl(sha256(pdf.bytes)))).toBe(404);
    expect(await page.locator('embed, object, iframe').count()).toBe(0);
    expect(page.frames()).toHaveLength(1);
  });
});

describe('the field of the search', () => {
  it('18: checks no spelling, whatever is typed, and asks for no dictionary', async () => {
    const { page, visitor, foreignRequests } = reader;
    await visitor.home();
    await visitor.bar(commonMessages.search).click();
    const field = page.locator('input');
    await page.keyboard.type('osvietm prezpelling ');
    await field.click({ button: 'right' });
    expect(await field.evaluate((input: HTMLInputElement) => input.spellcheck)).toBe(false);
    // The page may ask for it all the same; then there is no dictionary to check with.
    await field.evaluate((input: HTMLInputElement) => (input.spellcheck = true));
    await page.keyboard.type('prezpelling ');
    await visitor.settle();
    expect(foreignRequests).toEqual([]);
    expect(reader.log().filter(({ message }) => message === 'refused')).not.toContainEqual(
      expect.objectContaining({ door: 'requests' }),
    );
  });
});

/** Names, numbers, dates and kinds: what the shell compares and computes, and visitors never read as it stands. */
const structure =
  /^(?:(?:.*_)?(?:id|kind|language|sha256|day|type)|date|born|died|period|revised|tag|direction|mode|role|bound|unit|routes|places)$/;

function textColumns(): readonly string[] {
  return releaseSchema(languages)
    .filter((statement) => statement.startsWith('CREATE TABLE'))
    .flatMap((statement) => {
      const table = /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? '';
      return [...statement.matchAll(/^ {2}(\w+) TEXT/gm)]
        .map(([, column = '']) => column)
        .filter((column) => !structure.test(column))
        .map((column) => `${table}.${column}`);
    });
}
