package org.rowan.desk.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** The pages of the desk, for a server that has a door. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import({
    QueuePage.class,
    CasePage.class,
    DecisionCard.class,
    DecisionPage.class,
    PoliciesPage.class,
    CaseMargin.class,
    AlertPage.class,
    PlanPage.class,
    RosterPage.class,
    Colleagues.class,
    TypedAgain.class,
    AdministrationPage.class,
    ReferralPage.class,
    NeedsAPersonPage.class,
    FindPage.class,
    WaitingReferralPage.class,
    TakeInPage.class,
    PersonPage.class,
    PairPage.class,
    LinksPage.class,
    PackagesPage.class,
    TiesShown.class,
    LoadPage.class,
    KeepingPage.class,
    ReasonPage.class,
    CaseDoor.class,
    PagesOnRecord.class,
    UploadLimit.class,
    DeskFrame.class,
    FrontendAssets.class
})
public class DeskPages {}
