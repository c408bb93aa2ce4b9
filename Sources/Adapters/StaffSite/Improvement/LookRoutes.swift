import Web

/// The ways to look at a plan as a whole.
let lookRoutes: [Route] = [
    .get("\(PlanPaths.plan)/attention", .signedIn, showAttention),
    .get("\(PlanPaths.plan)/compare", .signedIn, showComparison),
    .get("\(PlanPaths.plan)/exceptions", .signedIn, showExceptions),
    .get("\(PlanPaths.plan)/status-changes", .signedIn, showStatusChanges),
    .get("\(PlanPaths.plan)/history", .signedIn, showHistory),
    .get("\(PlanPaths.plan)/sign-offs", .signedIn, showSignOffs),
]

/// Every form of the plans' pages.
let formRoutes: [Route] = [
    updateForm.routes, forumRatingForm.routes, evidenceForm.routes, observationForm.routes, retirementForm.routes,
    milestoneForm.routes, reachedForm.routes, deadlineChangeForm.routes, editForm.routes, addLineForm.routes,
    responsibilityForm.routes, measureForm.routes, correctionForm.routes, addTopLineForm.routes, planTextForm.routes,
    signOffForm.routes, newPlanForm.routes,
].flatMap(\.self)
