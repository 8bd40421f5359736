// Files a report with the npm client cybertipline-tools, as it is published, and prints what the client understood.
// Usage: node cybertipline-tools.mjs BASE_URL NAME PASSWORD
import { Client, Environment, IncidentType, FileRelevance } from "cybertipline-tools";

const [base, username, password] = process.argv.slice(2);
const make = (secret) => {
  const client = new Client({ environment: Environment.Testing, credentials: { username, password: secret } });
  client.baseUrl = base; // a plain public field of the shipped client
  return client;
};
const client = make(password);
const when = new Date("2026-06-30T12:00:00Z");
const event = { ipAddress: "192.0.2.44", eventName: "Login", dateTime: when, possibleProxy: false, port: 40123 };
const device = { idType: "IMEI", idValue: "000000000000000", eventName: "Login", dateTime: when };
const location = { city: "Exampleton", region: "Exampleshire", countryCode: "GB", verified: true, timestamp: when };
const address = { type: "Home", address: "1 Example Street", city: "Exampleton", zipCode: "ZZ1 1ZZ", country: "GB" };
const person = (email) => ({
  firstName: "Alex", lastName: "Invented", age: 34,
  phone: [{ number: "01632 960001", type: "Mobile" }], email: [{ email, type: "Home", verified: true }], address: [address],
});
const report = (note) => ({
  incidentSummary: {
    incidentType: IncidentType.OnlineEnticement, escalateToHighPriority: "a meeting is planned", incidentDateTime: when,
    incidentDateTimeDescription: "newest message", reportAnnotations: note === "plain" ? undefined : { sextortion: true },
  },
  incidentDetails: {
    webPageIncidents: [{ webPageIncident: { url: ["https://pages.example.com/a"], additionalInfo: "seen once" } }].map((i) => i.webPageIncident),
    emailIncidents: [{ emailAddress: [{ email: "reported@example.com" }], content: "chess openings" }],
    newsgroupIncidents: [{ name: "example.group" }],
    chatImIncidents: [{ chatClient: "Example Chat", chatRoomName: "openings", content: "1. e4 e5" }],
    onlineGamingIncidents: [{ gameName: "Example Quest", console: "Box" }],
    cellPhoneIncidents: [{ phoneNumber: { number: "01632 960002" }, latitude: 51.5, longitude: -0.12 }],
  },
  lawEnforcement: {
    agencyName: "Example Police", caseNumber: "X-1", reportedToLe: true, servedLegalProcessDomestic: false,
    officerContact: { firstName: "Pat", email: [{ email: "officer@example.org" }] },
    servedLegalProcessInternational: { fleaCountry: "GB" },
  },
  reporter: {
    reportingPerson: { firstName: "Robin", email: [{ email: "reporter@example.com" }] },
    contactPerson: { firstName: "Kim", email: [{ email: "contact@example.com" }] },
    companyTemplate: "Example Chat", termsOfService: "none of that", legalUrl: "https://example.com/legal",
  },
  personOrUserReported: {
    personOrUserReportedPerson: person("reported@example.com"), vehicleDescription: "a green van", espIdentifier: "user-1",
    espService: "Example Chat", screenName: "rook", displayName: ["Rook"], profileUrl: ["https://chat.example.com/rook"],
    ipCaptureEvent: [event], deviceId: [device], thirdPartyUserReported: true, priorCTReports: [77], groupIdentifier: "g9",
    estimatedLocation: location, additionalInfo: "also @queenside",
  },
  intendedRecipient: [{
    intendedRecipientPerson: person("recipient@example.com"), espIdentifier: "user-2", screenName: "bishop", ipCaptureEvent: [event],
    deviceId: [device], accountTemporarilyDisabled: { disabledDate: when }, estimatedLocation: location,
  }],
  victim: [{ victimPerson: { age: 13 }, espIdentifier: "user-3", screenName: "pawn", schoolName: "Example School" }],
  additionalInfo: note,
});
const tried = async (what) => {
  try {
    return { data: (await what()).data };
  } catch (problem) {
    return { error: problem.message };
  }
};
const out = {};
out.status = await tried(() => client.getStatus());
out.badCredentials = await tried(() => make("wrong").getStatus());
const opened = await tried(() => client.submitReport(report("npm")));
out.submit = opened;
const id = opened.data?.reportId;
out.files = [];
for (const name of ["gradient.png", "landscape.png"]) {
  const file = new File([new Uint8Array(5000).fill(name.length)], name, { type: "image/png" });
  const uploaded = await tried(() => client.uploadFile({ id, file }));
  const described = await tried(() => client.submitFileDetails({
    reportId: id, fileId: uploaded.data?.fileId, originalFileName: name, fileViewedByEsp: true, exifViewedByEsp: true,
    publiclyAvailable: false, fileRelevance: FileRelevance.Reported, originalFileHash: [{ hashType: "MD5", value: "d41d8cd98f00b204e9800998ecf8427e" }],
    fileAnnotations: { viral: true }, ipCaptureEvent: event, deviceId: [device],
    details: [{ type: "EXIF", valuePair: [{ name: "Model", value: "Example" }] }], additionalInfo: ["made up"],
  }));
  out.files.push({ uploaded, described });
}
out.finish = await tried(() => client.finishReport({ id }));
out.finishAgain = await tried(() => client.finishReport({ id }));
const second = await tried(() => client.submitReport(report("plain")));
out.retract = await tried(() => client.cancelReport({ id: second.data?.reportId }));
out.retractAgain = await tried(() => client.cancelReport({ id: second.data?.reportId }));
out.unknown = await tried(() => client.finishReport({ id: 987654321 }));
const bad = report("bad");
bad.reporter.reportingPerson = { firstName: "Nobody" };
out.badXml = await tried(() => client.submitReport(bad));
console.log(JSON.stringify(out));
