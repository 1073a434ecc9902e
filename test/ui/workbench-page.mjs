// VS Code's workbench as a person sees it. What is fragile about its page is here and nowhere else.
import assert from 'node:assert/strict';
import { eventually } from './steps.mjs';

const PATIENCE = 90_000;

export class WorkbenchPage {
  constructor(page) {
    this.page = page;
    // A machine that does much else at once is slow, and nothing that is tested here is about time.
    page.setDefaultTimeout(PATIENCE);
    this.preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    this.lenses = page.locator('.codelens-decoration a');
    this.problems = page.locator('.markers-panel .monaco-list-row');
  }

  async open(url, folder) {
    await this.page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
    await this.page.locator('.explorer-viewlet [role=treeitem]').first().waitFor({ timeout: 60_000 });
  }

  async openFile(name) {
    await this.page.locator('.explorer-viewlet [role=treeitem]', { hasText: name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** The lines of the text that can be seen, hints included. */
  async shownText() {
    return (await this.page.locator('.monaco-editor .view-lines').first().innerText()).replace(/\s/g, ' ');
  }

  /** By the palette; it is opened again if it was opened before the command was there. What was clicked is not clicked again: it may have been done. */
  async run(command) {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first();
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      const input = this.page.locator('.quick-input-widget input').first();
      await input.waitFor({ timeout: 3000 });
      await input.fill(`>${command}`, { timeout: 3000 });
      await row.waitFor({ timeout: 3000 });
    });
    await row.click();
  }

  async goToLine(line, column = 1) {
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.focusEditor();
      await this.page.keyboard.press('Control+G');
      const input = this.page.locator('.quick-input-widget input').first();
      await input.waitFor({ timeout: 3000 });
      await input.fill(`:${line}:${column}`, { timeout: 3000 });
    });
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async focusEditor() {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .monaco-editor').first().waitFor({ timeout: 5000 });
  }

  /** Selects the first place of some words with VS Code's own search. */
  async select(words) {
    await eventually(async () => {
      await this.focusEditor();
      await this.page.keyboard.press('Control+Home');
      await this.page.keyboard.press('Control+F');
      const input = this.page.locator('.find-widget.visible textarea').first();
      await input.waitFor({ timeout: 3000 });
      await input.fill(words, { timeout: 3000 });
      await this.page.locator('.find-widget .matchesCount', { hasText: '1 of' }).waitFor({ timeout: 3000 });
    });
    await this.page.keyboard.press('Escape');
  }

  /** By the label that the picker shows, and the class that the workbench then has. */
  async theme(label, kind) {
    await eventually(async () => {
      await this.focusEditor();
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+T');
      const input = this.page.locator('.quick-input-widget input').first();
      await input.waitFor({ timeout: 3000 });
      await input.fill(label, { timeout: 3000 });
      await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click({ timeout: 3000 });
    });
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }

  /** The frame that holds the preview's own document. */
  async previewFrame() {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        const isIt = await frame
          .locator('main#page .answer')
          .count()
          .catch(() => 0);
        if (isIt > 0) return frame;
      }
      throw new Error('There is no preview.');
    });
  }

  async answer() {
    return (await this.preview.locator('.answer').innerText()).replace(/\s+/g, ' ');
  }

  async answerMatches(pattern, patience) {
    return eventually(async () => {
      const text = await this.answer();
      assert.match(text, pattern);
      return text;
    }, patience);
  }

  async scrollPreviewTo(selector) {
    const frame = await this.previewFrame();
    await frame.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'start' }), selector);
  }

  async closeSideBar() {
    if (await this.page.locator('.part.sidebar').isVisible()) await this.page.keyboard.press('Control+B');
    await this.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  async closePanel() {
    if (await this.page.locator('.part.panel').isVisible()) await this.page.keyboard.press('Control+J');
    await this.page.locator('.part.panel').waitFor({ state: 'hidden' });
  }
}
