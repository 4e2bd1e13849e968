import { describe, expect, test } from 'vitest';
import { goldenSnapshot, snapshotAfter } from '@/tests/support/golden-snapshot';
import {
  approvedHash,
  readSnapshot,
  type Snapshot,
  snapshotBytes,
  snapshotHash,
  snapshotSchema,
} from './snapshot';

const golden = goldenSnapshot();

function problemsAfter(change: (copy: Snapshot) => void): string[] {
  const result = snapshotSchema.safeParse(snapshotAfter(golden, change));
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('a snapshot', () => {
  test('is read back from its bytes as it was, with the same hash', () => {
    const read = readSnapshot(snapshotBytes(golden));
    expect(read).toEqual(golden);
    expect(snapshotHash(read)).toBe(snapshotHash(golden));
  });

  test('has one hash whatever order it was put together in', () => {
    const reversed = snapshotSchema.parse(Object.fromEntries(Object.entries(golden).reverse()));
    expect(snapshotHash(reversed)).toBe(snapshotHash(golden));
    const changed = snapshotAfter(golden, (copy) => {
      copy.summary = 'Annat.';
    });
    expect(snapshotHash(changed)).not.toBe(snapshotHash(golden));
  });

  test('gives everybody who approves it the same hash, whoever was first', () => {
    const approved = golden.approvals[0]?.sha256;
    expect(approvedHash(golden)).toBe(approved);
    expect(approvedHash({ ...golden, approvals: [], frozenAt: '2024-01-01T00:00:00Z' })).toBe(approved);
    expect(approvedHash({ ...golden, summary: 'Annat.' })).not.toBe(approved);
  });

  test('never holds an address that must not be printed, since it is attached to the report', () => {
    expect(
      problemsAfter(({ unit }) => {
        unit.protectedAddress = true;
      }),
    ).toEqual(['protected-address-given']);
    expect(
      problemsAfter(({ unit }) => {
        unit.protectedAddress = true;
        unit.address = null;
      }),
    ).toEqual([]);
  });

  test('has a motive when another alternative was chosen than the proposed one', () => {
    expect(
      problemsAfter(({ judgement }) => {
        judgement.chosen = 'nonCompliant';
      }),
    ).toEqual(['override-without-motive']);
  });

  test('names nothing that its template lacks, and no answer that its item cannot have', () => {
    const answer = { comment: null, assessment: null, seenDocument: null };
    expect(
      problemsAfter(({ findings }) => {
        findings['finns-inte'] = { ...answer, answer: null };
        findings['kommunal-regi'] = { ...answer, answer: 'yes' };
        findings.metoder = { ...answer, answer: { covers: 'whole', amount: 1 } };
      }).sort(),
    ).toEqual([
      'answer-does-not-fit: kommunal-regi',
      'answer-does-not-fit: metoder',
      'not-in-the-template: finns-inte',
    ]);
  });

  test('carries the very template whose hash it gives', () => {
    const other = structuredClone(golden);
    other.template.content.name = 'Något annat';
    const result = snapshotSchema.safeParse(other);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['not-the-hash-of-the-template']);
  });
});
