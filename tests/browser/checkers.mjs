// axe-core and the Nu HTML checker, as the lock file has them.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const vnu_jar = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What axe finds on the page that is open: {violations: ['rule: where'], passes: how many rules held}. Without `rules`: all of
// WCAG 2.2 A and AA, and good habits. `within`: only in these elements.
export async function axe_on(page, {rules, within} = {}) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);  // by the debugger: the page's own policy lets no script in
  return page.evaluate(async ({rules, tags, within}) => {
    const runOnly = rules ? {type: 'rule', values: rules} : {type: 'tag', values: tags};
    const found = await window.axe.run(within ?? document, {runOnly, resultTypes: ['violations'], elementRef: false});
    return {
      passes: found.passes.length,
      violations: found.violations.flatMap(({id, nodes}) => nodes.map(({target, any, all}) => `${id}: ${target.flat().join(' ')} ${[...any, ...all].map(({message}) => message).join('; ').slice(0, 200)}`)),
    };
  }, {rules, tags, within});
}
