/**
 * Runs before npm's main scripts (`prestart`, `pretest`, …). If the site cannot be built on this
 * machine, it stops with one sentence: Node is too old, or a folder's name contains characters that
 * Astro, Vite, or Workbox do not escape in code, patterns, or addresses.
 *
 * Written in ES5 and CommonJS, so that every version of Node can run it.
 */
'use strict';

var UNSUPPORTED = '#?[]{}"%\\\'*';

function olderThan(version, needed) {
  var have = version.split('.').map(Number);
  var want = needed.split('.').map(Number);
  for (var at = 0; at < want.length; at += 1) {
    if (have[at] !== want[at]) return have[at] < want[at];
  }
  return false;
}

/**
 * Returns one sentence about what is wrong with this Node or this folder, or undefined if nothing
 * is.
 */
function obstacle(nodeVersion, folder, platform) {
  var needed = require('../package.json').engines.node.replace('>=', '');
  if (olderThan(nodeVersion, needed)) {
    return (
      'This project needs Node ' +
      needed +
      ' or newer and found Node ' +
      nodeVersion +
      ': install a newer Node from https://nodejs.org/, then run npm ci again.'
    );
  }
  var windows = platform === 'win32';
  // `:` separates the folders in PATH, and `\` the folders in a path, except on Windows.
  var names = folder.split(windows ? /[\\/]/ : '/').slice(1);
  var bad = names.filter(function (name) {
    return (
      name === 'node_modules' ||
      /\s/.test(name.replace(/ /g, '')) ||
      name.indexOf(':') >= 0 ||
      UNSUPPORTED.split('').some(function (sign) {
        return name.indexOf(sign) >= 0;
      })
    );
  })[0];
  return (
    bad &&
    'The site cannot be built in a folder named ' +
      JSON.stringify(bad) +
      ': move the project to a path without a folder node_modules and without any of ' +
      UNSUPPORTED.split('').join(' ') +
      ' : in it.'
  );
}

module.exports = { UNSUPPORTED: UNSUPPORTED, obstacle: obstacle };

if (require.main === module) {
  var path = require('path');
  var found = obstacle(process.versions.node, path.dirname(__dirname), process.platform);
  if (found) {
    console.error(found);
    process.exitCode = 1;
  }
}
