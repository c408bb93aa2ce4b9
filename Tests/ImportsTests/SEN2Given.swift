/// A return of four invented people: a plan from an earlier year, a plan of the year, a refusal and a plan that ended.
enum SEN2Given {
    static let message = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- invented people -->
        <Message>
          <Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year></CollectionDetails></Header>
          <Persons>
            <Person>
              <Surname>Nobody &amp; Sons</Surname>
              <Forename>Robin</Forename>
              <PersonBirthDate>2014-05-09</PersonBirthDate>
              <Sex>F</Sex>
              <PostCode>ZZ99 1AA</PostCode>
              <UPN>A123456789012</UPN>
              <Requests>
                <RequestOutcome>H</RequestOutcome>
                <Assessment>
                  <AssessmentOutcome>H</AssessmentOutcome>
                  <NamedPlan><StartDate>2021-06-14</StartDate><PB>0</PB></NamedPlan>
                </Assessment>
                <ActivePlans>
                  <PlacementDetail>
                    <URN>900001</URN><PlacementRank>1</PlacementRank><EntryDate>2019-09-02</EntryDate>
                    <SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>1</ResourcedProvisionIndicator>
                  </PlacementDetail>
                  <SENneed><SENtype>SLCN</SENtype><SENtypeRank>2</SENtypeRank></SENneed>
                  <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
                  <ReviewMeeting>2025-05-12</ReviewMeeting>
                  <ReviewOutcome>A</ReviewOutcome>
                  <ReviewDraft>2025-06-05</ReviewDraft>
                  <LastReview>2025-06-05</LastReview>
                </ActivePlans>
              </Requests>
            </Person>
            <Person>
              <Surname>Nobody</Surname>
              <Forename>Sasha</Forename>
              <PersonBirthDate>2018-11-02</PersonBirthDate>
              <UPN>B123456789012</UPN>
              <Requests>
                <ReceivedDate>2025-02-03</ReceivedDate>
                <RequestOutcomeDate>2025-03-14</RequestOutcomeDate>
                <RequestOutcome>Y</RequestOutcome>
                <RequestTribunal>1</RequestTribunal>
                <Assessment>
                  <AssessmentOutcome>Y</AssessmentOutcome>
                  <AssessmentOutcomeDate>2025-06-20</AssessmentOutcomeDate>
                  <Week20>1</Week20>
                  <NamedPlan>
                    <StartDate>2025-06-20</StartDate>
                    <PlanDetail><SENSetting>EHE</SENSetting><PlacementRank>1</PlacementRank></PlanDetail>
                  </NamedPlan>
                </Assessment>
              </Requests>
            </Person>
            <Person>
              <Surname>Nobody</Surname>
              <Forename>Kim</Forename>
              <PersonBirthDate>2016-07-21</PersonBirthDate>
              <UPNunknown>UN2</UPNunknown>
              <Requests>
                <ReceivedDate>2025-05-06</ReceivedDate>
                <RequestOutcomeDate>2025-06-13</RequestOutcomeDate>
                <RequestOutcome>N</RequestOutcome>
              </Requests>
            </Person>
            <Person>
              <Surname>Nobody</Surname>
              <Forename>Alex</Forename>
              <PersonBirthDate>2004-02-11</PersonBirthDate>
              <UniqueLearnerNumber>1234567890</UniqueLearnerNumber>
              <Requests>
                <RequestOutcome>H</RequestOutcome>
                <Assessment>
                  <AssessmentOutcome>H</AssessmentOutcome>
                  <NamedPlan>
                    <StartDate>2016-03-04</StartDate>
                    <CeaseDate>2025-07-31</CeaseDate>
                    <CeaseReason>4</CeaseReason>
                  </NamedPlan>
                </Assessment>
              </Requests>
            </Person>
          </Persons>
        </Message>

        """

    /// The same four people as the collection system exports them: one file for each module.
    static let extracts: [(name: String, text: String)] = [
        (
            "Blade-Export_01-02-2026_sen2.csv", "sen2tableid,collection,year\n1,SEN2,2026\n"
        ),
        (
            "Blade-Export_01-02-2026_person.csv",
            """
            persontableid,NativeId,surname,forename,personbirthdate,sex,postcode,upn,uniquelearnernumber,upnunknown
            11,1,Nobody & Sons,Robin,2014-May-09 00:00:00,F,ZZ99 1AA,A123456789012,,
            12,2,Nobody,Sasha,2018-Nov-02 00:00:00,,,B123456789012,,
            13,3,Nobody,Kim,2016-Jul-21 00:00:00,,,,,UN2
            14,4,Nobody,Alex,2004-Feb-11 00:00:00,,,,1234567890,

            """
        ),
        (
            "Blade-Export_01-02-2026_requests.csv",
            """
            requeststableid,persontableid,receiveddate,requestoutcomedate,requestoutcome,requesttribunal
            21,11,,,H,
            22,12,2025-Feb-03 00:00:00,2025-Mar-14 00:00:00,Y,1
            23,13,2025-May-06 00:00:00,2025-Jun-13 00:00:00,N,
            24,14,,,H,

            """
        ),
        (
            "Blade-Export_01-02-2026_assessment.csv",
            """
            assessmenttableid,requeststableid,assessmentoutcome,assessmentoutcomedate,week20
            31,21,H,,
            32,22,Y,2025-Jun-20 00:00:00,1
            34,24,H,,

            """
        ),
        (
            "Blade-Export_01-02-2026_namedplan.csv",
            """
            namedplantableid,assessmenttableid,startdate,pb,ceasedate,ceasereason
            41,31,2021-Jun-14 00:00:00,0,,
            42,32,2025-Jun-20 00:00:00,,,
            44,34,2016-Mar-04 00:00:00,,2025-Jul-31 00:00:00,4

            """
        ),
        (
            "Blade-Export_01-02-2026_plandetail.csv",
            "plandetailtableid,namedplantableid,sensetting,placementrank\n52,42,EHE,1\n"
        ),
        (
            "Blade-Export_01-02-2026_activeplans.csv",
            """
            activeplanstableid,requeststableid,reviewmeeting,reviewoutcome,reviewdraft,lastreview
            61,21,2025-May-12 00:00:00,A,2025-Jun-05 00:00:00,2025-Jun-05 00:00:00

            """
        ),
        (
            "Blade-Export_01-02-2026_placementdetail.csv",
            """
            placementdetailtableid,activeplanstableid,urn,placementrank,entrydate,senunitindicator,resourcedprovisionindicator
            71,61,900001,1,2019-Sep-02 00:00:00,0,1

            """
        ),
        (
            "Blade-Export_01-02-2026_senneed.csv",
            "senneedtableid,activeplanstableid,sentype,sentyperank\n81,61,SLCN,2\n82,61,ASD,1\n"
        ),
    ]
}
