/** The oldest Node that runs Följsam, as `package.json` says too. */
const OLDEST = { major: 20, minor: 19 };

/**
 * Written in words that an old Node understands, since that is who reads it.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string} one sentence, or nothing when that Node is new enough
 */
export function complaintAboutNode(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return '';
  const oldest = `${OLDEST.major}.${OLDEST.minor}`;
  return `Node ${version} is too old: Följsam needs ${oldest} or newer, see https://nodejs.org/.`;
}
