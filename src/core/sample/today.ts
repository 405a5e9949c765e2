import { HOUR, type Instant, MINUTE } from '../time/span';
import { ownWork, places, reading, recognised, type Scene } from './scene';

/** A scene, or time away from the desk. */
export type TodayScene = Scene | { readonly away: number };

/**
 * The end of the day that the sample is opened on, so that there is something to see whenever that is: a duty, an
 * absence, a suggestion that is open, time without a tag, and own work until now. In minutes.
 */
const closing: readonly TodayScene[] = [
  { minutes: 55, place: ownWork[0] },
  {
    minutes: 32,
    place: places.shop,
    duty: {
      category: 'misuse-debugging',
      duty: 'misuse-debugging.frontend-production',
      requester: 'frontend',
      topic: 'amounts sent as text',
    },
  },
  { away: 27 },
  { minutes: 38, place: recognised[0] },
  { minutes: 18, place: reading },
  { minutes: 25, place: ownWork[1] },
];

const LENGTH = minutesOf(closing) * MINUTE;

/** Before this hour a day begins with the closing scenes, so that it does not begin at night. In hours. */
const EARLIEST = 8;

/** When work ends. In hours. */
const LATEST = 18;

/** The closing scenes of a day that began at `midnight`, and when they begin so that they end when the sample is `opened`, or with work. */
export function closingOf(
  midnight: Instant,
  opened: Instant,
): { readonly start: Instant; readonly scenes: TodayScene[] } {
  const now = Math.min(opened, midnight + LATEST * HOUR);
  const morning = midnight + EARLIEST * HOUR;
  const room = Math.max(now - morning, Math.min(LENGTH / 2, now - midnight));
  const scale = Math.min(1, room / LENGTH);
  const scaled = (minutes: number): number => Math.floor(minutes * scale);
  const scenes = closing.map((scene) =>
    'away' in scene ? { away: scaled(scene.away) } : { ...scene, minutes: scaled(scene.minutes) },
  );
  return { start: now - minutesOf(scenes) * MINUTE, scenes };
}

function minutesOf(scenes: readonly TodayScene[]): number {
  return scenes.reduce((sum, scene) => sum + ('away' in scene ? scene.away : scene.minutes), 0);
}
