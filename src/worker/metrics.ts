import { HEALTH_STATES, type SourceHealth } from '../model/source-health.ts'
import type { CycleReport } from './report.ts'

export interface Measured {
  health: SourceHealth[]
  /** The last cycle that came to its end. */
  report?: CycleReport
  finishedAt?: string
}

interface Metric {
  name: string
  help: string
  samples: { labels?: string; value: number }[]
}

/** The state of the worker in Prometheus' text format 0.0.4. */
export function metricsText({ health, report, finishedAt }: Measured): string {
  const metrics: Metric[] = [
    {
      name: 'amtsticker_sources',
      help: 'Configured sources by health.',
      samples: HEALTH_STATES.map((state) => ({
        labels: `{health="${state}"}`,
        value: health.filter((source) => source.health === state).length,
      })),
    },
    { name: 'amtsticker_articles', help: 'Articles stored.', samples: [{ value: sum(health) }] },
    ...(report === undefined ? [] : cycleMetrics(report)),
  ]
  if (finishedAt !== undefined) {
    const value = Date.parse(finishedAt) / 1000
    metrics.push({
      name: 'amtsticker_last_cycle_timestamp_seconds',
      help: 'End of the last cycle.',
      samples: [{ value }],
    })
  }
  return metrics.map(textOf).join('')
}

const sum = (health: SourceHealth[]): number => health.reduce((all, { articles }) => all + articles, 0)

const cycleMetrics = ({ releases, ms }: CycleReport): Metric[] => [
  { name: 'amtsticker_releases', help: 'Releases stored.', samples: [{ value: releases.total }] },
  { name: 'amtsticker_last_cycle_seconds', help: 'Duration of the last cycle.', samples: [{ value: ms / 1000 }] },
]

const textOf = ({ name, help, samples }: Metric): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map(({ labels = '', value }) => `${name}${labels} ${value}`),
    '',
  ].join('\n')
