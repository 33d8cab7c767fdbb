const rawColour =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|oklch|oklab|lab|lch)\(|:[^;]*(?<![\w-])(?:black|white|silver|gr[ae]y|red|maroon|orange|brown|gold|yellow|olive|green|lime|teal|cyan|aqua|blue|navy|purple|magenta|fuchsia|pink)(?![\w-])/i;
const rawPixels = /(?<![\w-])\d*\.?\d+px\b/;

/**
 * ESLint rule: styles of components read meanings (`var(--color-text)`, `var(--size-touch)`), so that themes, text sizes
 * and panels change tokens only. Raw colours and pixels belong into src/styles/tokens.
 */
export const noRawStyleValues = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: 'Raw {{what}} in a component: give it a name and a reason in src/styles/tokens.' },
  },
  create: (context) => ({
    SvelteStyleElement(node) {
      const css = context.sourceCode.getText(node);
      css.split('\n').forEach((line, index) => {
        const what = rawColour.test(line) ? 'colour' : rawPixels.test(line) ? 'pixels' : undefined;
        if (what)
          context.report({
            loc: { line: node.loc.start.line + index, column: 0 },
            messageId: 'raw',
            data: { what },
          });
      });
    },
  }),
};
