import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { pagePolicy } from './page-policy.mjs';

const ours = fileURLToPath(new URL('../src/ui/dynamic-css.ts', import.meta.url));

/** The modules of the widget library that write <style> elements. All their other modules go through these two. */
const writesStyles =
  /[\\/]node_modules[\\/]@(?:rc-component[\\/]util[\\/](?:es|lib)[\\/]Dom[\\/]dynamicCSS|ant-design[\\/]icons[\\/](?:es|lib)[\\/]cssUtils)\.js$/;

/** The text area that grows measures a hidden copy, whose style it sets as an attribute; through CSSOM the policy lets it be. */
const growing = /[\\/]@rc-component[\\/]input[\\/](?:es|lib)[\\/]calculateNodeHeight\.js$/;
const asAttribute = /hiddenTextarea\.setAttribute\('style', (`[^`]*`)\)/;

/** The source editor writes its rules through CSSOM in a shadow tree, and a <style> element in a document; CSSOM serves both. */
const editorStyles = /[\\/]node_modules[\\/]style-mod[\\/]src[\\/]style-mod\.js$/;
const onlyInShadow = '!root.head && root.adoptedStyleSheets && win.CSSStyleSheet';

/** What the policy would refuse, as it stands in a built file. */
const refused = [
  [/createElement\(\s*[`'"]style[`'"]/, 'a <style> element'],
  [/setAttribute\(\s*[`'"]style[`'"]/, 'a style set as an attribute'],
  [/insertAdjacentHTML|\.outerHTML\s*=(?!=)|document\.write\(/, 'markup out of a string'],
  [/new (?:Shared)?Worker\(\s*new URL\(/, 'a worker whose address did not go through trustScript'],
] as const;

/** Makes of the built page one that its policy fits, and writes the policy into it. A build that holds what it would refuse fails. */
export function strictPage(): Plugin {
  return {
    name: 'qibu-strict-page',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!/(?:dynamicCSS|cssUtils)(?:\.js)?$/.test(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found !== null && writesStyles.test(found.id) ? ours : found;
    },
    transform(code, id) {
      if (editorStyles.test(id)) {
        if (!code.includes(onlyInShadow)) this.error(`${id} has changed: does it still choose between CSSOM and a <style> element? Then mend it here.`);
        return { code: code.replace(onlyInShadow, 'true'), map: null };
      }
      if (!growing.test(id)) return null;
      if (!asAttribute.test(code)) this.error(`${id} has changed: does it still set a style as an attribute? Then mend it here.`);
      return { code: code.replace(asAttribute, 'hiddenTextarea.style.cssText = $1'), map: null };
    },
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy }, injectTo: 'head-prepend' }],
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        // React can hoist <style> elements and make <script> ones; it does when a component asks, and the journeys would see it.
        if (file.type !== 'chunk' || file.name === 'react') continue;
        const found = refused.find(([pattern]) => pattern.test(file.code));
        if (found !== undefined) this.error(`${file.fileName} holds ${found[1]}, which the policy of the page refuses.`);
      }
    },
  };
}
