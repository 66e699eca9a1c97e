import type { LegendLine } from './Legend';
import { wholePicture } from './whole-picture';

/** Twice as sharp as it is shown, for slides. */
const scale = 2;

type Given = {
  readonly picture: SVGSVGElement;
  readonly title: string;
  readonly lines: readonly string[];
  readonly legend: readonly LegendLine[];
};

/** A figure as a PNG file, as it is shown: light or dark. Throws where the browser cannot draw it. */
export async function figurePng(given: Given): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on.');
  const { svg, width, height } = wholePicture({
    ...given,
    widthOf: (text, font) => {
      context.font = font;
      return context.measureText(text).width;
    },
  });
  const image = new Image();
  const source = new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(source);
  try {
    image.src = address;
    await image.decode();
    canvas.width = width * scale;
    canvas.height = height * scale;
    context.scale(scale, scale);
    context.drawImage(image, 0, 0, width, height);
  } finally {
    URL.revokeObjectURL(address);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}
