import type { CheckName } from './checks.ts';

export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA' | 'beyond';
  /** The checks that bear on it here. */
  readonly checks?: readonly CheckName[];
  /** Proved by a test elsewhere: which, in words. */
  readonly elsewhere?: string;
  /** What a person has to judge. */
  readonly people?: string;
  /** Why there is nothing to check. */
  readonly absent?: string;
}

/** WCAG 2.2, A and AA, in its order, then what we ask beyond it. */
export const criteria: readonly Criterion[] = [
  {
    number: '1.1.1',
    name: 'Non-text content',
    level: 'A',
    checks: ['axe'],
    people: 'do the descriptions say what a drawing shows?',
  },
  {
    number: '1.2.1',
    name: 'Audio-only and video-only',
    level: 'A',
    elsewhere: 'build/exhibit/check/recordings.ts refuses speech without a transcript',
  },
  {
    number: '1.2.2',
    name: 'Captions',
    level: 'A',
    elsewhere: 'build/exhibit/check/recordings.ts refuses speech without captions',
    people: 'are the captions right?',
  },
  {
    number: '1.2.3',
    name: 'Audio description or alternative',
    level: 'A',
    elsewhere: 'build/exhibit/check/recordings.ts refuses speech without a transcript',
    people: 'does the description say what matters?',
  },
  { number: '1.2.4', name: 'Captions (live)', level: 'AA', absent: 'nothing is live' },
  {
    number: '1.2.5',
    name: 'Audio description',
    level: 'AA',
    people: 'is there one where pictures say what words do not?',
  },
  {
    number: '1.3.1',
    name: 'Info and relationships',
    level: 'A',
    checks: ['axe'],
    people: 'do headings say what stands below them?',
  },
  {
    number: '1.3.2',
    name: 'Meaningful sequence',
    level: 'A',
    checks: ['direction', 'keyboard tour'],
    people: 'does speech read in an order that makes sense?',
  },
  {
    number: '1.3.3',
    name: 'Sensory characteristics',
    level: 'A',
    people: 'does any text rely on shape, place or sound alone?',
  },
  { number: '1.3.4', name: 'Orientation', level: 'AA', checks: ['layout', 'size'] },
  {
    number: '1.3.5',
    name: 'Identify input purpose',
    level: 'AA',
    absent: 'nothing is asked about the visitor',
  },
  {
    number: '1.4.1',
    name: 'Use of colour',
    level: 'A',
    people: 'is anything told by colour alone, on the map above all?',
  },
  {
    number: '1.4.2',
    name: 'Audio control',
    level: 'A',
    elsewhere: 'tests/e2e/speech.test.ts: the next visitor hears nothing',
    people: 'does anything sound before somebody asks for it?',
  },
  { number: '1.4.3', name: 'Contrast (minimum)', level: 'AA', checks: ['axe', 'contrast'] },
  { number: '1.4.4', name: 'Resize text', level: 'AA', checks: ['layout', 'size'] },
  {
    number: '1.4.5',
    name: 'Images of text',
    level: 'AA',
    checks: ['contrast'],
    people: 'does a scanned document come with its words?',
  },
  { number: '1.4.10', name: 'Reflow', level: 'AA', checks: ['layout'] },
  {
    number: '1.4.11',
    name: 'Non-text contrast',
    level: 'AA',
    elsewhere: 'tests/e2e/focus.test.ts: the ring of the focus',
    people: 'are symbols and edges of buttons 3:1?',
  },
  {
    number: '1.4.12',
    name: 'Text spacing',
    level: 'AA',
    absent: 'visitors cannot change spacing on a kiosk; the four text sizes are under layout',
  },
  {
    number: '1.4.13',
    name: 'Content on hover or focus',
    level: 'AA',
    absent: 'nothing appears by hovering or by focus',
  },
  { number: '2.1.1', name: 'Keyboard', level: 'A', checks: ['keyboard tour', 'keypad tour', 'switch tour'] },
  {
    number: '2.1.2',
    name: 'No keyboard trap',
    level: 'A',
    checks: ['keyboard tour', 'keypad tour', 'switch tour'],
  },
  { number: '2.1.4', name: 'Character key shortcuts', level: 'A', absent: 'no letter is a shortcut' },
  {
    number: '2.2.1',
    name: 'Timing adjustable',
    level: 'A',
    elsewhere: 'tests/e2e/reach.test.ts, speech.test.ts: the visit asks before it ends, and stays by any key',
  },
  {
    number: '2.2.2',
    name: 'Pause, stop, hide',
    level: 'A',
    checks: ['stillness'],
    people: 'does the idle loop rest within five seconds?',
  },
  {
    number: '2.3.1',
    name: 'Three flashes',
    level: 'A',
    people: 'look at films before they are shown; nothing of ours flashes',
  },
  { number: '2.4.1', name: 'Bypass blocks', level: 'A', checks: ['axe'] },
  { number: '2.4.2', name: 'Page titled', level: 'A', checks: ['axe'] },
  { number: '2.4.3', name: 'Focus order', level: 'A', checks: ['keyboard tour', 'keypad tour'] },
  {
    number: '2.4.4',
    name: 'Link purpose',
    level: 'A',
    checks: ['axe'],
    people: 'do links say where they lead?',
  },
  {
    number: '2.4.5',
    name: 'Multiple ways',
    level: 'AA',
    elsewhere: 'tests/e2e/visit.test.ts: lists, map, search and links lead to entries',
  },
  { number: '2.4.6', name: 'Headings and labels', level: 'AA', people: 'do they describe?' },
  {
    number: '2.4.7',
    name: 'Focus visible',
    level: 'AA',
    checks: ['keyboard tour'],
    elsewhere: 'tests/e2e/focus.test.ts',
  },
  { number: '2.4.11', name: 'Focus not obscured', level: 'AA', checks: ['keyboard tour'] },
  {
    number: '2.5.1',
    name: 'Pointer gestures',
    level: 'A',
    elsewhere: 'tests/e2e/visit.test.ts: buttons zoom the map',
    people: 'is there a button for all that two fingers do?',
  },
  {
    number: '2.5.2',
    name: 'Pointer cancellation',
    level: 'A',
    people: 'does a touch that slides off its target do nothing?',
  },
  { number: '2.5.3', name: 'Label in name', level: 'A', checks: ['axe'] },
  {
    number: '2.5.4',
    name: 'Motion actuation',
    level: 'A',
    absent: 'the kiosk does not know how it is moved',
  },
  {
    number: '2.5.7',
    name: 'Dragging movements',
    level: 'AA',
    people: 'do buttons move the map and the timeline wherever a finger does?',
  },
  { number: '2.5.8', name: 'Target size', level: 'AA', checks: ['axe', 'layout', 'size'] },
  { number: '3.1.1', name: 'Language of page', level: 'A', checks: ['axe', 'languages'] },
  { number: '3.1.2', name: 'Language of parts', level: 'AA', checks: ['languages'] },
  { number: '3.2.1', name: 'On focus', level: 'A', checks: ['keyboard tour', 'switch tour'] },
  { number: '3.2.2', name: 'On input', level: 'A', people: 'does anything happen that was not asked for?' },
  { number: '3.2.3', name: 'Consistent navigation', level: 'AA', checks: ['direction'] },
  {
    number: '3.2.4',
    name: 'Consistent identification',
    level: 'AA',
    people: 'has one thing one name and one symbol?',
  },
  { number: '3.2.6', name: 'Consistent help', level: 'A', checks: ['keypad tour'] },
  {
    number: '3.3.1',
    name: 'Error identification',
    level: 'A',
    absent: 'visitors can make no errors; a search that finds nothing says so',
  },
  { number: '3.3.2', name: 'Labels or instructions', level: 'A', checks: ['axe'] },
  { number: '3.3.3', name: 'Error suggestion', level: 'AA', absent: 'visitors can make no errors' },
  { number: '3.3.4', name: 'Error prevention', level: 'AA', absent: 'nothing is bought, signed or sent' },
  { number: '3.3.7', name: 'Redundant entry', level: 'A', absent: 'nothing is asked twice' },
  { number: '3.3.8', name: 'Accessible authentication', level: 'AA', absent: 'visitors do not sign in' },
  { number: '4.1.2', name: 'Name, role, value', level: 'A', checks: ['axe'] },
  {
    number: '4.1.3',
    name: 'Status messages',
    level: 'AA',
    checks: ['axe'],
    people: 'is what search finds spoken in time?',
  },
  {
    number: 'EN 301 549, 5.1.4',
    name: 'Text of 0.7° at the largest step',
    level: 'beyond',
    checks: ['size'],
  },
  {
    number: 'EN 301 549, 5.1.3',
    name: 'Speech, and privacy of it',
    level: 'beyond',
    elsewhere: 'tests/e2e/speech.test.ts',
    people: 'can a blind visitor find the way alone?',
  },
  { number: 'NHM London', name: 'Targets of 15 mm, 3 mm apart', level: 'beyond', checks: ['size'] },
  { number: 'VVSG 7.1-D', name: 'High contrast of 15:1', level: 'beyond', checks: ['contrast'] },
  { number: 'Reach', name: 'Everything in a band of 400 mm', level: 'beyond', checks: ['reach'] },
  { number: 'Unicode UAX 9', name: 'Numbers left to right in Hebrew', level: 'beyond', checks: ['numerals'] },
];
