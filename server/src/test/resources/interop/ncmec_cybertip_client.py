"""Files a report with the PyPI client ncmec-cybertip, as it is published, and prints what the client understood.

Usage: python ncmec_cybertip_client.py BASE_URL NAME PASSWORD
"""

import asyncio
import json
import sys
from datetime import UTC, date, datetime

import ncmec_cybertip as n
from ncmec_cybertip import common, enums, files, report

WHEN = datetime(2026, 6, 30, 12, 0, tzinfo=UTC)
EVENT = common.IpCaptureEvent(
    ip_address="2001:db8::44", event_name=enums.EventName.LOGIN, date_time=WHEN, possible_proxy=True, port=40123
)
DEVICE = common.DeviceId(id_type="IMEI", id_value="000000000000000", event_name=enums.EventName.LOGIN, date_time=WHEN)
LOCATION = common.EstimatedLocation(verified=True, timestamp=WHEN, city="Exampleton", region="Exampleshire", country_code="GB")
ADDRESS = common.Address(type=enums.AddressType.HOME, address="1 Example Street", city="Exampleton", country="GB")


def person(email):
    return common.Person(
        first_name="Alex",
        last_name="Invented",
        phone=[common.Phone(value="7700 900123", type=enums.PhoneType.MOBILE, country_calling_code="+44")],
        email=[common.Email(value=email, verified=True, verification_date=WHEN)],
        address=[ADDRESS],
        age=34,
        age_assertion_discrepancy=True,
        date_of_birth=date(1992, 2, 3),
    )


def whole(note):
    associated = report.AssociatedAccount(
        account_type=enums.AssociatedAccountType.PARENT_GUARDIAN,
        third_party_user=False,
        platform="Other Service",
        approximate_age=40,
        age_assertion_discrepancy=False,
        email=[common.Email(value="guardian@example.com")],
        screen_name="guardian",
    )
    details = [
        report.InternetDetails(web_page_incident=report.WebPageIncident(third_party_hosted_content=True, url=["https://pages.example.com/a"])),
        report.InternetDetails(email_incident=report.EmailIncident(email_address=[common.Email(value="reported@example.com")])),
        report.InternetDetails(newsgroup_incident=report.NewsgroupIncident(name="example.group")),
        report.InternetDetails(chat_im_incident=report.ChatImIncident(chat_client="Example Chat", content="1. e4 e5")),
        report.InternetDetails(online_gaming_incident=report.OnlineGamingIncident(game_name="Example Quest")),
        report.InternetDetails(cell_phone_incident=report.CellPhoneIncident(latitude=51.5, longitude=-0.12)),
        report.InternetDetails(non_internet_incident=report.NonInternetIncident(location_name="Example Park")),
        report.InternetDetails(peer2peer_incident=report.Peer2PeerIncident(client="ExampleShare", ip_capture_event=[EVENT])),
    ]
    return report.Report(
        incident_summary=report.IncidentSummary(
            incident_type=enums.IncidentType.ONLINE_ENTICEMENT,
            platform="Example Chat",
            escalate_to_high_priority="a meeting is planned",
            report_annotations=report.ReportAnnotations(sextortion=True, informational=True),
            incident_date_time=WHEN,
            incident_date_time_description="newest message",
        ),
        internet_details=details,
        law_enforcement=report.LawEnforcement(
            flea_country="GB",
            agency_name="Example Police",
            officer_contact=common.ContactPerson(first_name="Pat"),
            served_legal_process_international=True,
        ),
        reporter=report.Reporter(
            reporting_person=common.Person(email=[common.Email(value="reporter@example.com")]),
            contact_person=common.ContactPerson(email=[common.Email(value="contact@example.com")]),
            company_template="Example Chat",
            legal_url="https://example.com/legal",
        ),
        person_or_user_reported=report.PersonOrUserReported(
            person=person("reported@example.com"),
            vehicle_description="a green van",
            esp_identifier="user-1",
            esp_service="Example Chat",
            screen_name="rook",
            display_name=["Rook"],
            profile_url=["https://chat.example.com/rook"],
            ip_capture_event=[EVENT],
            device_id=[DEVICE],
            third_party_user_reported=True,
            prior_ct_reports=[77],
            estimated_location=LOCATION,
            all_emails_reported=True,
            associated_account=[associated],
            additional_info="also @queenside",
        ),
        intended_recipient=[report.IntendedRecipient(person=person("recipient@example.com"), esp_identifier="user-2")],
        victim=[report.Victim(person=common.Person(age=13), screen_name="pawn", school_name="Example School")],
        additional_info=note,
    )


async def tried(call):
    try:
        answer = await call
        return {"data": answer if isinstance(answer, str) else answer.model_dump(mode="json")}
    except n.ApiError as problem:
        return {"code": int(problem.response_code), "requestId": problem.request_id, "error": str(problem)}


async def main(base, name, password):
    out = {}
    async with n.CyberTiplineClient(username=name, password="wrong", base_url=base) as stranger:
        out["badCredentials"] = await tried(stranger.status())
    async with n.CyberTiplineClient(username=name, password=password, base_url=base) as client:
        out["status"] = await tried(client.status())
        out["xsd"] = len((await client.get_xsd())) > 1000
        out["submit"] = await tried(client.submit(whole("pypi")))
        number = out["submit"]["data"]["report_id"]
        out["files"] = []
        for file in ("gradient.png", "landscape.png"):
            content = bytes([len(file)]) * 5000
            uploaded = await tried(client.upload(number, content, filename=file))
            described = await tried(
                client.file_info(
                    files.FileDetails(
                        report_id=number,
                        file_id=uploaded["data"]["file_id"],
                        original_file_name=file,
                        uploaded_to_esp_timestamp=WHEN,
                        file_viewed_by_esp=True,
                        exif_viewed_by_esp=True,
                        file_relevance=enums.FileRelevance.REPORTED,
                        file_annotations=files.FileAnnotations(viral=True),
                        industry_classification=enums.IndustryClassification.B2,
                        original_file_hash=files.file_hashes(content),
                        ip_capture_event=EVENT,
                        device_id=[DEVICE],
                        details=[files.Details(name_value_pair=[files.NameValuePair(type=enums.DetailsType.EXIF, name="Model", value="Example")])],
                        additional_info=["made up"],
                    )
                )
            )
            out["files"].append({"uploaded": uploaded, "described": described})
        out["finish"] = await tried(client.finish(number))
        out["finishAgain"] = await tried(client.finish(number))
        second = (await tried(client.submit(whole("plain"))))["data"]["report_id"]
        out["retract"] = await tried(client.retract(second))
        out["retractAgain"] = await tried(client.retract(second))
        out["unknown"] = await tried(client.finish(987654321))
        bad = whole("bad")
        bad.reporter.reporting_person.email = []
        out["badXml"] = await tried(client.submit(bad))
    print(json.dumps(out))


asyncio.run(main(*sys.argv[1:]))
