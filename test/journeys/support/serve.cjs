// Starts the built server with the panel of PANEL_DIR instead of admin/dist; the parent waits for `ready`.
const { join } = require('node:path');

require('reflect-metadata');
const built = join(__dirname, '../../../dist/server');
const { startEmbedded } = require(join(built, 'boot/embedded.js'));
const { readConfig } = require(join(built, 'config.js'));

startEmbedded({ ...readConfig(process.env), panelDir: process.env.PANEL_DIR }).then(
  (running) => {
    process.send('ready');
    process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
