// Starts the built server with the panel of PANEL_DIR instead of admin/dist; the parent waits for `ready`.
const { join } = require('node:path');

require('reflect-metadata');
const built = join(__dirname, '../../../dist/server');
const { startEmbedded } = require(join(built, 'boot/embedded.js'));
const { readConfig } = require(join(built, 'config.js'));

// Whoever started it is gone.
let stop = () => process.exit(1);
process.once('disconnect', () => stop());

startEmbedded({ ...readConfig(process.env), panelDir: process.env.PANEL_DIR }).then(
  (running) => {
    stop = () => void running.stop().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.send('ready');
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
