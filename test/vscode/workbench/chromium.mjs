// The browser that shows VS Code: what CHROMIUM names, else Debian's, installed if it is missing.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export async function launchChromium() {
  return chromium.launch({ executablePath: findChromium(), args: ARGUMENTS });
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (!existsSync(SYSTEM)) installChromium();
  return SYSTEM;
}

function installChromium() {
  console.log('Installing Chromium with apt-get, once.');
  const apt = (...words) =>
    execFileSync('apt-get', [...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  } catch {
    throw new Error('These tests need Chromium, and it could not be installed. Install it, or name it in the variable CHROMIUM.');
  }
}
