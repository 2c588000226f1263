import { useEffect, useRef } from 'react';
import UPlot from 'uplot';

interface Props {
  readonly label: string;
  /** Texts below the bars, short so that they do not overlap on a phone. */
  readonly names: readonly string[];
  /** Lengths of the bars; the exact amounts are in the table below. */
  readonly values: readonly number[];
}

const HEIGHT = 220;

/** A bar chart with one bar per name. */
export const Chart = ({ label, names, values }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const bars = UPlot.paths.bars?.({ size: [0.6, 60] });
    const chart = new UPlot(
      {
        width: current.clientWidth,
        height: HEIGHT,
        cursor: { show: false },
        legend: { show: false },
        scales: {
          x: { time: false, range: [-0.6, names.length - 0.4] },
          y: { range: (_, __, most) => [0, most * 1.1] },
        },
        axes: [
          {
            grid: { show: false },
            splits: () => names.map((_, index) => index),
            values: (_, splits) => splits.map((index) => names[index] ?? ''),
          },
          {
            size: 70,
            values: (_, splits) =>
              splits.map((value) => Intl.NumberFormat('en', { notation: 'compact' }).format(value)),
          },
        ],
        series: [{}, { label, fill: '#cd2b31', width: 0, ...(bars ? { paths: bars } : {}), points: { show: false } }],
      },
      [names.map((_, index) => index), [...values]],
      current,
    );
    const resized = new ResizeObserver(() => chart.setSize({ width: current.clientWidth, height: HEIGHT }));
    resized.observe(current);
    return () => {
      resized.disconnect();
      chart.destroy();
    };
  }, [label, names, values]);
  return <div ref={place} role="img" aria-label={label} className="chart" />;
};
