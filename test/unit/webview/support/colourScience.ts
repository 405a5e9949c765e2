/** Red, green and blue as linear light, 0 to 1. */
type Light = readonly [number, number, number];

type Matrix = readonly [Light, Light, Light];

/** How people see who lack the cones for red or for green (Machado, Oliveira, Fernandes 2009, severity 1). */
export const vision: Readonly<Record<string, Matrix>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red (protanopia)': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green (deuteranopia)': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** `#rrggbb` as linear light. */
export function lightOf(hex: string): Light {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

export function seenWith(matrix: Matrix, [r, g, b]: Light): Light {
  const row = ([x, y, z]: Light): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** The contrast of WCAG, 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance([r, g, b]: Light): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The difference of two colours as people see it (CIEDE2000). 1 can just be seen; 10 is plain at a glance. */
export function difference(one: Light, other: Light): number {
  const [L1, a1, b1] = labOf(one);
  const [L2, a2, b2] = labOf(other);
  const meanChroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const stretch = 1.5 - Math.sqrt(meanChroma7 / (meanChroma7 + 25 ** 7)) / 2;
  const [C1, C2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [degrees(Math.atan2(b1, a1 * stretch)), degrees(Math.atan2(b2, a2 * stretch))];
  const turn = ((h2 - h1 + 540) % 360) - 180;
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2];
  const h = (h1 + turn / 2 + 360) % 360;
  const hueWeight =
    1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63);
  const lightness = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2));
  const chroma = (C2 - C1) / (1 + 0.045 * C);
  const hue = (2 * Math.sqrt(C1 * C2) * Math.sin((turn * Math.PI) / 360)) / (1 + 0.015 * C * hueWeight);
  const rotation =
    -2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) * Math.sin((Math.PI / 3) * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}

/** CIE L*a*b* with the white of daylight, D65. */
function labOf(light: Light): [number, number, number] {
  const [r, g, b] = light;
  const curve = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(luminance(light));
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function degrees(radians: number): number {
  return ((radians * 180) / Math.PI + 360) % 360;
}

function cosine(angle: number): number {
  return Math.cos((angle * Math.PI) / 180);
}
