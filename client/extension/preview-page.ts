/** The page that the preview lives in. It is set once; everything after that travels in messages. */
import { l10n, Uri, type Webview } from 'vscode';

export function previewPage(webview: Webview, extensionUri: Uri): string {
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist/client', name)).toString();
  const nonce = randomText();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('preview.css')}">
<title>${l10n.t('Preview')}</title>
</head>
<body>
<main id="page"><p class="answer old" role="status">${l10n.t('Reading the agreement …')}</p></main>
<script nonce="${nonce}" src="${address('preview.js')}"></script>
</body>
</html>`;
}

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
