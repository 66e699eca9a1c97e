import { bundleScript } from '#tools/bundle.mjs';

/** Whose mailbox it is. */
export const owner = 'mara.quist@quistworks.example';

const path = '/mail/u/0/';

/** Enough of Gmail's look that a row is one line of fixed height and a chip takes room from the subject. */
const style = `
  body { margin: 0; background: #fff; color: #202124; font: 14px/20px Roboto, Arial, sans-serif; }
  table.zt { width: 100%; border-collapse: collapse; table-layout: fixed; }
  tr.zA { height: 40px; cursor: pointer; box-shadow: inset 0 -1px 0 0 rgb(100 121 143 / 12%); }
  tr.zA:hover { box-shadow: inset 1px 0 0 #dadce0, inset -1px 0 0 #dadce0, 0 1px 2px 0 rgb(60 64 67 / 30%); }
  tr.yO { background: rgb(242 245 245 / 80%); }
  td.xY { overflow: hidden; padding: 0 8px; white-space: nowrap; vertical-align: middle; }
  td.PF { width: 8px; } td.oZ-x3, td.apU, td.WA { width: 24px; } td.yX { width: 220px; } td.yf, td.byZ { width: 16px; }
  td.xW { width: 72px; text-align: end; } td.bq4 { width: 0; padding: 0; }
  .afn, .T-ays-a45 { position: absolute; left: -10000px; } .brd, .bqY { display: none; } tr.zA:hover .bqY { display: flex; }
  .T-Jo { width: 18px; height: 18px; } .T-Jo-auh, .T-KT-JX, .pH { display: inline-block; width: 18px; height: 18px; }
  .xS, .xT { display: flex; align-items: center; overflow: hidden; } .y6 { flex: none; overflow: hidden; text-overflow: ellipsis; }
  .y2 { overflow: hidden; text-overflow: ellipsis; color: #5f6368; } .bA4, .yP { overflow: hidden; text-overflow: ellipsis; }
`;

/** A mailbox with an empty list, under the rules that Gmail's pages set. */
const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Inbox - ${owner} - Gmail</title><style>${style}</style></head>
  <body class="aAU" dir="ltr">
    <div class="nH"><header class="gb" role="banner"></header><div class="aeF"><div class="nH">
      <div class="nH oy8Mbf" role="main"><div class="ae4 UI" gh="tl"><div class="Cp">
        <table class="F cf zt" id=":list" role="grid"><tbody></tbody></table>
      </div></div></div>
    </div></div></div>
  </body>
</html>`;

/**
 * Opens the mailbox in a tab; the functions of `page/mail.ts` are there as `bench` in the page's own world.
 * @param {import('#tools/bench/lab.mjs').Lab} lab
 * @param {{ host?: string }} [options] another host: the same page where no extension of ours looks
 * @returns {Promise<import('#tools/bench/tab.mjs').Tab>}
 */
export async function openInbox(lab, { host = 'mail.google.com' } = {}) {
  const url = `https://${host}${path}`;
  const tab = await lab.openTab({ pages: { [url]: html } });
  await tab.goto(`${url}#inbox`);
  await tab.page.run(`${await bundleScript(new URL('page/mail.ts', import.meta.url), 'bench')};0`);
  return tab;
}
