import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from './chromium.ts';

/**
 * Parts of the browser around a page that nobody sees here. The lists of its address bar are pages of their own, which
 * take almost two seconds of the processor for each window. Chromium takes only the last such list of its arguments, so
 * the features that Playwright switches off are in this one too.
 */
const unseen = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning'],
];

/** Prevents background requests of the browser, and lets it run as root and without a graphics card. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unseen.join(',')}`,
];

/** Starts the machine's Chromium without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: quiet });
}
