import { describe, expect, test } from 'vitest';
import { leadFace, severalFace, strangerFace } from '@/lib/overlay/face';
import { colleaguesChip, day, hour, mineChip, now, returnedChip, sampleChip } from './sample-chip';

const read = ({ text, time }: { readonly text: string; readonly time: string | null }): string =>
  (time === null ? text : `${text} · ${time}`).replaceAll(/\s/gu, ' ');

describe('what a chip says', () => {
  test('a hand-off that nobody took says what to do, and how long there is', () => {
    const face = leadFace(sampleChip(), now);
    expect(read(face)).toBe('To accept · 3 h');
    expect(face).toMatchObject({ act: 'accept', late: false, tone: 'hand-off' });
    expect(face.spoken).toMatch(/^To accept · 3\sh, 3 hours left$/u);
  });

  test('an overdue hand-off says by how much', () => {
    const face = leadFace(sampleChip({ due: { of: 'acceptance', at: now - 2 * hour } }), now);
    expect(read(face)).toBe('To accept · 2 h late');
    expect(face.late).toBe(true);
    expect(face.spoken).toMatch(/^To accept · 2\sh late, 2 hours late$/u);
  });

  test('a hand-off without a clock says no time', () => {
    expect(read(leadFace(sampleChip({ due: null }), now))).toBe('To accept');
  });

  test('who may not accept is told whom it waits for, and offered nothing', () => {
    const face = leadFace(sampleChip({ mayAccept: false }), now);
    expect(read(face)).toBe('With sales · 3 h');
    expect(face.act).toBeNull();
  });

  test('mine shows its sub-step and the time to get in touch', () => {
    expect(read(leadFace(mineChip(), now))).toBe('Lead In · 23 h');
    expect(read(leadFace(mineChip({ step: null, due: null }), now))).toBe('Sales Accepted Lead');
  });

  test("a colleague's shows initials and the stage's code, no clock", () => {
    expect(read(leadFace(colleaguesChip(), now))).toBe('AB · SAL');
  });

  test('one that was given back says where it is, and on hover when and why', () => {
    const face = leadFace(returnedChip(), now);
    expect(read(face)).toBe('With marketing');
    expect(face.title).toContain('returned 62 days ago: No budget now');
  });

  test('one whose date has come asks to be looked at', () => {
    const back = { label: 'No budget now', at: now - 62 * day, wakeAt: now - hour };
    expect(read(leadFace(returnedChip({ back }), now))).toBe('Look again');
  });

  test('a person who must not be contacted shows nothing else', () => {
    const face = leadFace(mineChip({ contactLocked: true }), now);
    expect(read(face)).toBe('Do not contact');
    expect(face.title).toContain('Opted out');
  });

  test('any other stage is called by its name', () => {
    const stage = { ...sampleChip().stage, id: 'identified', label: 'Identified Lead', tone: 'new' as const };
    expect(read(leadFace(sampleChip({ stage, due: null, mayAccept: false }), now))).toBe('Identified Lead');
  });

  test("hovering tells the stage's full name, its definition and the quadrant", () => {
    expect(leadFace(sampleChip({ quadrant: { letter: 'B', until: Infinity } }), now).title).toBe(
      'Marketing Qualified Lead: Marketing says that sales should talk to this person.\nQuadrant B',
    );
  });

  test('several leads are counted, a stranger is offered', () => {
    expect(severalFace(2).text).toBe('2 leads');
    expect(strangerFace()).toMatchObject({ text: 'Add', act: null });
  });
});
