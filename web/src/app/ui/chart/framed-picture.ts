/** What a saved picture of a chart says around the chart. */
export interface PictureFrame {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly foot: string;
  readonly ink: string;
  readonly quiet: string;
  readonly background: string;
}

const FINENESS = 2;
const MARGIN = 16;

/** A chart's picture with its heading, what it shows, and whose data it is: it must make sense away from its page. */
export async function framedPicture(chart: string, frame: PictureFrame): Promise<Blob> {
  const image = new Image();
  image.src = chart;
  await image.decode();
  const head = 28 + 18 * frame.lines.length + MARGIN;
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height + (head + (frame.foot === '' ? 0 : 28)) * FINENESS;
  const draw = canvas.getContext('2d');
  if (draw === null) throw new Error('This browser cannot draw a picture.');
  draw.fillStyle = frame.background;
  draw.fillRect(0, 0, canvas.width, canvas.height);
  draw.scale(FINENESS, FINENESS);
  const write = (text: string, y: number, font: string, colour: string): void => {
    draw.font = `${font} "Inter Variable", sans-serif`;
    draw.fillStyle = colour;
    draw.fillText(text, MARGIN, y, canvas.width / FINENESS - 2 * MARGIN);
  };
  write(frame.heading, MARGIN + 10, '600 15px', frame.ink);
  frame.lines.forEach((line, i) => {
    write(line, MARGIN + 30 + 18 * i, '400 12px', frame.quiet);
  });
  draw.drawImage(image, 0, head, image.width / FINENESS, image.height / FINENESS);
  write(frame.foot, canvas.height / FINENESS - 12, '400 11px', frame.quiet);
  return new Promise((done, refused) => {
    canvas.toBlob((blob) => {
      if (blob === null) refused(new Error('This browser made no picture.'));
      else done(blob);
    });
  });
}
