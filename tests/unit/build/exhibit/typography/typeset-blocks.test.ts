import { describe, expect, it } from 'vitest';
import { typesetInlines } from '../../../../../build/exhibit/typography/typeset-blocks.ts';
import { inlineText, type Inline } from '../../../../../content/schema/blocks.ts';
import { idSchema, sourceIdSchema } from '../../../../../content/schema/ids.ts';
import { languageTagSchema } from '../../../../../content/schema/language.ts';

const czech = languageTagSchema.parse('cs');
const text = (words: string): Inline => ({ type: 'text', text: words });
const link = (words: string): Inline => ({
  type: 'entry',
  kind: 'place',
  id: idSchema.parse('auschwitz'),
  children: [text(words)],
});
const set = (...inlines: readonly Inline[]): string =>
  inlineText(typesetInlines(inlines, czech)).replaceAll('\u00A0', '_');

describe('typesetInlines', () => {
  it('binds a word of one letter to the link after it', () => {
    expect(set(text('Vlak z '), link('Osvětimi'), text(' jel.'))).toBe('Vlak z_Osvětimi jel.');
  });

  it('takes the last letter of a link for the end of a word, not for a word', () => {
    expect(set(link('Osvětim'), text('a jel'))).toBe('Osvětima jel');
  });

  it('leaves one space where two nodes meet with one each', () => {
    expect(set(text('jel '), link(' Osvětimí '), text(' dál '))).toBe('jel Osvětimí dál');
  });

  it('binds words of another language by the rules of that language', () => {
    const foreign: Inline = {
      type: 'language',
      tag: languageTagSchema.parse('de'),
      children: [text('a k u')],
    };
    expect(set(text('slovo '), foreign, text(' v textu'))).toBe('slovo a k u v_textu');
  });

  it('keeps citations where they are', () => {
    const cite: Inline = { type: 'cite', sources: [sourceIdSchema.parse('AUS1')] };
    const inlines = typesetInlines([text('Konec.'), cite, text(' V lednu')], czech);
    expect(inlines).toEqual([text('Konec.'), cite, text(' V\u00A0lednu')]);
  });
});
