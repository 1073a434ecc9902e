// axe-core over a page or a frame: every violation is a failure.
import axe from 'axe-core';
import assert from 'node:assert/strict';

/** `frame`: of Playwright. The script is handed over by the debugger, so that the page's own policy stays as strict as it is. */
export async function hasNoViolation(frame, what, within = 'html') {
  await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate((selector) => globalThis.axe.run(selector, { resultTypes: ['violations'] }), within);
  const said = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `    ${target.join(' ')} ${failureSummary}`).join('\n')}`,
  );
  if (said.length > 0) assert.fail(`${what} has barriers:\n${said.join('\n').slice(0, 4000)}`);
  assert.ok(passes.length > 10, `axe has looked at ${what}`);
}
