/// What charts change in the dark: their colours stand in the drawing itself, for light pages and for paper.
let chartStyles = """
    .chart-tick, .chart-number { font-variant-numeric: tabular-nums; }
    @media screen and (prefers-color-scheme: dark) {
      .chart-grid { stroke: #4a5157; }
      .chart-measure, .chart-measure-mark path { stroke: #8cc8e8; }
      .chart-measure-mark path { fill: #8cc8e8; }
      .chart-target, .chart-target-mark path { stroke: #ff9a8f; }
      .chart-trajectory, .chart-trajectory-mark path { stroke: #d2a8ff; }
      .chart-comparator, .chart-comparator-mark path, .chart-break { stroke: #b8bfc5; }
      .chart-trajectory-mark path, .chart-comparator-mark path { fill: #1d2226; }
      .chart-mean, .chart-limit, .chart-edge, .chart-middle { stroke: #d5d9dd; }
      .chart-point path, .chart-bar { stroke: #f2f4f5; }
      .chart-band-95 { fill: #22394a; }
      .chart-band-80 { fill: #2f5470; }
      .chart-band-50 { fill: #3f7296; }
      .chart-bar-own { fill: #8cc8e8; }
      .chart-bar-other { fill: #3a4248; }
    }
    """
