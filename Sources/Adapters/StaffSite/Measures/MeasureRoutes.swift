import Web

/// The pages and forms of the measures.
let measureRoutes: [Route] =
    [
        .get(MeasurePaths.scorecard, .signedIn, showScorecard), .get(MeasurePaths.wall, .signedIn, showWall),
        .get(MeasurePaths.availability, .signedIn, showAvailability),
        .get(MeasurePaths.measure, .signedIn, showMeasure),
    ]
    + [
        newMeasureForm.routes, measureEditForm.routes, readingForm.routes, closingForm.routes, targetForm.routes,
        commentaryForm.routes, forecastForm.routes, overrideForm.routes, rebaseForm.routes, availabilityForm.routes,
        measureLinkForm.routes, measureApprovalForm.routes, statusWordsForm.routes,
    ].flatMap(\.self)
