#include "printer/ipp_spool.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <optional>

#include "printer/state_reasons.h"

namespace printer {
namespace {

constexpr int connect_ms = 6000;
constexpr double answer_seconds = 12;
constexpr const char *user = "clinic-kiosk", *job_name = "Leaflet", *pdf_format = "application/pdf";

struct ResponseDelete {
    void operator()(ipp_t* response) const { ippDelete(response); }
};
using Response = std::unique_ptr<ipp_t, ResponseDelete>;

std::vector<std::string> keywords(ipp_t* response, const char* name) {
    std::vector<std::string> all;
    auto* attribute = ippFindAttribute(response, name, IPP_TAG_ZERO);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i)
        if (const char* value = ippGetString(attribute, i, nullptr)) all.emplace_back(value);
    return all;
}

int number(ipp_t* response, const char* name) {
    auto* attribute = ippFindAttribute(response, name, IPP_TAG_ZERO);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

bool holds(const std::vector<std::string>& words, const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

const char* media_of(screen::Paper paper) {  // PWG 5101.1
    return paper == screen::Paper::letter ? "na_letter_8.5x11in" : "iso_a4_210x297mm";
}

/// Nobody is there to type one.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}
int give_up(http_t*, void*) {
    return 0;
}

}  // namespace

struct IppSpool::Connection {
    std::string host, uri, resource;
    int port = 0;
    http_encryption_t encryption = HTTP_ENCRYPTION_IF_REQUESTED;
    http_t* http = nullptr;
    std::string failed;  ///< why there is none

    ~Connection() { close(); }

    explicit Connection(const std::string& address) {
        cupsSetUser(user);
        cupsSetPasswordCB2(no_password, nullptr);
        if (address.find("://") == std::string::npos) {
            resource = "/printers/" + address;
            uri = "ipp://localhost" + resource;
            host = cupsServer();
            port = ippPort();
            encryption = cupsEncryption();
            return;
        }
        std::array<char, 32> scheme{};
        std::array<char, 256> login{}, name{};
        std::array<char, 1024> path{};
        if (httpSeparateURI(HTTP_URI_CODING_ALL, address.c_str(), scheme.data(), scheme.size(), login.data(),
                            login.size(), name.data(), name.size(), &port, path.data(),
                            path.size()) < HTTP_URI_STATUS_OK)
            failed = "\"" + address + "\" is no address of a printer";
        uri = address;
        host = name.data();
        resource = path.data();
        if (std::string_view(scheme.data()) == "ipps" || port == 443) encryption = HTTP_ENCRYPTION_ALWAYS;
    }

    void close() {
        if (http) httpClose(http);
        http = nullptr;
    }

    bool open() {
        if (http) return true;
        if (host.empty()) return false;
        http = httpConnect2(host.c_str(), port, nullptr, AF_UNSPEC, encryption, 1, connect_ms, nullptr);
        if (http)
            httpSetTimeout(http, answer_seconds, give_up, nullptr);
        else
            failed = "no connection to " + host + ": " + cupsLastErrorString();
        return http != nullptr;
    }

    ipp_t* request(ipp_op_t operation, int job = 0) const {
        auto* made = ippNewRequest(operation);
        ippAddString(made, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.c_str());
        if (job > 0) ippAddInteger(made, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
        ippAddString(made, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, user);
        return made;
    }

    template <std::size_t Count>
    static void want(ipp_t* request, const std::array<const char*, Count>& names) {
        ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", static_cast<int>(Count),
                      nullptr, names.data());
    }

    /// Null, and why in `failed`: there was no answer. What it answers may be that it will not.
    Response ask(ipp_t* request) {
        if (!open()) {
            ippDelete(request);
            return nullptr;
        }
        Response response(cupsDoRequest(http, request, resource.c_str()));
        if (!response || cupsLastError() == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE) {
            failed = cupsLastErrorString();
            close();
            return nullptr;
        }
        return response;
    }
};

IppSpool::IppSpool(const std::string& address, screen::Paper paper)
    : connection_(std::make_unique<Connection>(address)), paper_(paper) {}

IppSpool::~IppSpool() = default;

Look IppSpool::look() {
    constexpr std::array names{
        "printer-state",   "printer-state-reasons", "printer-state-message",    "printer-is-accepting-jobs",
        "media-supported", "sides-supported",       "document-format-supported"};
    auto* request = connection_->request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    Connection::want(request, names);
    const auto response = connection_->ask(request);
    if (!response) return {false, app::PaperState::not_there, connection_->failed};
    if (ippGetStatusCode(response.get()) >= IPP_STATUS_ERROR_BAD_REQUEST)
        return {false, app::PaperState::not_there, cupsLastErrorString()};
    media_ = keywords(response.get(), "media-supported");
    sides_ = keywords(response.get(), "sides-supported");
    formats_ = keywords(response.get(), "document-format-supported");
    const auto reasons = keywords(response.get(), "printer-state-reasons");
    const bool stopped = number(response.get(), "printer-state") == IPP_PSTATE_STOPPED;
    Look look{true, trouble_in(reasons, Heard::errors), {}, trouble_in(reasons, Heard::warnings_too)};
    if (stopped) look.trouble = look.warned == app::PaperState::ready ? app::PaperState::needs_help : look.warned;
    if (look.warned != app::PaperState::ready || stopped)
        look.why = joined(reasons) + " " + joined(keywords(response.get(), "printer-state-message"));
    return look;
}

Sent IppSpool::send(const std::string& pdf, std::size_t pages) {
    if (!formats_.empty() && !holds(formats_, pdf_format))
        return {Sent::Kind::refused, "the printer takes no PDF; add it to CUPS, which converts, and name that queue"};
    if (!connection_->open()) return {Sent::Kind::not_there, connection_->failed};
    auto* request = connection_->request(IPP_OP_PRINT_JOB);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, job_name);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, pdf_format);
    // CUPS takes what a printer lacks, and then prints nothing.
    if (const char* media = media_of(paper_); holds(media_, media))
        ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, media);
    if (pages > 1 && holds(sides_, "two-sided-long-edge"))
        ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", nullptr, "two-sided-long-edge");
    auto* http = connection_->http;
    const auto* resource = connection_->resource.c_str();
    auto status = cupsSendRequest(http, request, resource, ippLength(request) + pdf.size());
    ippDelete(request);
    if (status == HTTP_STATUS_CONTINUE) status = cupsWriteRequestData(http, pdf.data(), pdf.size());
    const Response response(cupsGetResponse(http, resource));
    const auto said = cupsLastError();
    const std::string why = cupsLastErrorString();
    if (said < IPP_STATUS_ERROR_BAD_REQUEST && response) {
        job_ = number(response.get(), "job-id");
        return {Sent::Kind::taken, why};
    }
    if (said == IPP_STATUS_ERROR_BUSY || said == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS) return {Sent::Kind::busy, why};
    connection_->close();
    return {response ? Sent::Kind::refused : Sent::Kind::not_there, why};
}

Seen IppSpool::follow() {
    constexpr std::array names{"job-state", "job-state-reasons", "job-state-message", "job-printer-state-message"};
    auto* request = connection_->request(IPP_OP_GET_JOB_ATTRIBUTES, job_);
    Connection::want(request, names);
    const auto response = connection_->ask(request);
    if (!response) return {Seen::Kind::stopped, connection_->failed};  // the look beside it says that it is not there
    if (ippGetStatusCode(response.get()) >= IPP_STATUS_ERROR_BAD_REQUEST)
        return {Seen::Kind::gone, cupsLastErrorString()};
    const auto reasons = keywords(response.get(), "job-state-reasons");
    const auto why = joined(reasons) + " " + joined(keywords(response.get(), "job-state-message")) + " " +
                     joined(keywords(response.get(), "job-printer-state-message"));
    switch (number(response.get(), "job-state")) {
        case IPP_JSTATE_PENDING:
        case IPP_JSTATE_HELD:
            return {Seen::Kind::waiting, why};
        case IPP_JSTATE_PROCESSING:
            return {Seen::Kind::printing, why};
        case IPP_JSTATE_STOPPED:
            return {Seen::Kind::stopped, why};
        case IPP_JSTATE_COMPLETED:
            return {holds(reasons, "job-completed-with-errors") ? Seen::Kind::failed : Seen::Kind::done, why};
        default:
            return {Seen::Kind::failed, why};
    }
}

void IppSpool::remove() {
    if (job_ <= 0) return;
    auto* request = connection_->request(IPP_OP_CANCEL_JOB, job_);
    ippAddBoolean(request, IPP_TAG_OPERATION, "purge-job",
                  1);  // CUPS: its file and history too, of a job that is done as well
    connection_->ask(request);
    job_ = 0;
}

}  // namespace printer
