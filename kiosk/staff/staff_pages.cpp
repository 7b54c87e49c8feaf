// The words of the staff desk.
#include <algorithm>

#include "staff/checkup.h"
#include "staff/staff_desk.h"

namespace staff {
namespace {

using screen::StaffChoice;
using screen::StaffLine;
using screen::StaffPage;
using Tone = StaffLine::Tone;

StaffChoice to_menu() {
    return {"Staff desk", "", "menu"};
}

StaffPage menu_page() {
    StaffPage page;
    page.title = "Staff desk";
    page.choices = {{"Numbers", "Visits of the last 30 days", "numbers"},
                    {"Export", "The numbers to a USB stick", "sticks"},
                    {"Update", "New content from a USB stick", "packs"},
                    {"Content", "Its version and problems", "content"},
                    {"Doctor", "What works, and what to do about the rest", "doctor"},
                    {"Touch test", "Does the glass feel every finger?", "touch-test"},
                    {"Cleaning", "The screen ignores touches for 30 s", "cleaning"},
                    {"Restart", "Open the kiosk anew, or set it up again", "restart"},
                    {"Leave", "Close the kiosk program", "leave"}};
    page.ways = {{"Back to the kiosk", "", "close"}};
    return page;
}

StaffPage asking_page(std::string title, std::string words, StaffChoice yes) {
    StaffPage page;
    page.title = std::move(title);
    page.lines = {{std::move(words), Tone::plain}};
    page.ways = {std::move(yes), to_menu()};
    return page;
}

struct Words {
    const char* title;
    const char* busy;
};

Words words_of(const std::optional<StaffTask>& begun, StaffTask::Kind otherwise) {
    switch (begun ? begun->kind : otherwise) {
        case StaffTask::Kind::numbers:
            return {"Numbers", "Counting …"};
        case StaffTask::Kind::find_sticks:
            return {"Export", "Looking for a stick …"};
        case StaffTask::Kind::export_counts:
            return {"Export", "Writing to the stick and reading it back. Leave it in."};
        case StaffTask::Kind::find_packs:
            return {"Update", "Looking for new content …"};
        case StaffTask::Kind::update:
        case StaffTask::Kind::update_drafts:
            return {"Update", "Checking the new content. This can take some minutes. Leave the stick in."};
        case StaffTask::Kind::facts:
            return {"Content", "Looking …"};
        case StaffTask::Kind::doctor:
            return {"Doctor", "Looking at each part of the kiosk. This takes some seconds."};
        case StaffTask::Kind::look:
        case StaffTask::Kind::enter:
            break;
    }
    return {"Staff desk", "One moment …"};
}

/// A name from somebody's stick: short, and with nothing in it that letters cannot show.
std::string label_of(const std::string& name) {
    constexpr std::size_t most = 40;
    auto shown = name.size() <= most ? name : name.substr(0, most - 18) + "..." + name.substr(name.size() - 15);
    for (char& each : shown)
        if (each < ' ' || each > '~') each = '?';
    return shown;
}

/// Puts a result on the page.
struct Shown {
    StaffPage& page;
    bool sticks;  ///< the offers are sticks to export to, not packs
    std::size_t first_offer;

    void operator()(const PinAnswer&) const {}
    void operator()(const DayCounts& counts) const {
        screen::StaffChart chart{
            "Visits a day, the 30 days before today", "hidden: small, or kept back to protect a small one", {}};
        for (const auto& each : counts.days) chart.bars.push_back({each.day, each.visits});
        bool none =
            std::all_of(counts.days.begin(), counts.days.end(), [](const DayCount& each) { return each.visits == 0; });
        if (none)
            page.lines = {{"No visits were counted in the 30 days before today.", Tone::plain}};
        else
            page.chart = std::move(chart);
    }
    void operator()(const Offers& offers) const {
        if (offers.found.empty()) {
            page.lines = {
                {sticks ? "No USB stick is in." : "No new content was found on a USB stick.", Tone::strong},
                {sticks ? "Put one in and wait a moment." : "Put a stick with a .kioskpack file in and wait a moment.",
                 Tone::plain}};
            page.choices = {{"Look again", "", sticks ? "sticks" : "packs"}};
            return;
        }
        page.lines = {
            {sticks ? "Which stick?" : "Which file? Only content signed for this kiosk is taken.", Tone::plain}};
        constexpr std::size_t a_page = 12;  // so many have room on every screen, with two more
        auto first = std::min(first_offer, offers.found.size() - 1),
             end = std::min(first + a_page, offers.found.size());
        turn_back(first, a_page);
        for (std::size_t i = first; i < end; ++i) {
            const auto& each = offers.found[i];
            page.choices.push_back({label_of(each.name), each.hint, (sticks ? "export:" : "update:") + each.path});
        }
        turn_on(end, offers.found.size());
    }
    void operator()(const Receipt& receipt) const {
        page.lines = {
            {"Written and read back: it is the same.", Tone::good},
            {receipt.file, Tone::strong},
            {std::to_string(receipt.rows) + " rows, " + std::to_string(receipt.bytes) + " bytes", Tone::plain},
            {"Fingerprint " + receipt.hash.substr(0, 16), Tone::soft},
            {"You can pull the stick out now.", Tone::strong}};
    }
    void operator()(const NotReviewed& refused) const {
        page.lines = {{"The new content was not taken: not all of it was checked by a clinician.", Tone::bad},
                      {"Taken all the same, those slides say “Draft” to patients.", Tone::plain}};
        page.choices = {{"Take it as a draft", "", "update-drafts:" + refused.pack}};
    }
    void operator()(const Told& told) const {
        for (const auto& line : told.lines) page.lines.push_back({line, Tone::plain});
        if (!page.lines.empty()) page.lines.front().tone = told.good ? Tone::good : Tone::bad;
        for (const auto& line : told.details) page.lines.push_back({line, Tone::soft});
    }
    void operator()(const doctor::Findings& findings) const {
        const auto report = checkup(findings);
        page.lines.push_back({report.first, report.all_works ? Tone::good : Tone::strong});
        constexpr std::size_t a_page = 2;  // with what to do about each, so many have room on every screen
        const auto first = report.to_mend.empty() ? 0 : std::min(first_offer, report.to_mend.size() - 1);
        const auto end = std::min(first + a_page, report.to_mend.size());
        for (auto i = first; i < end; ++i) {
            const auto& each = report.to_mend[i];
            page.lines.push_back({each.part + ": " + each.what, each.broken ? Tone::bad : Tone::plain});
            if (!each.advice.empty()) page.lines.push_back({each.advice, Tone::soft});
        }
        if (end == report.to_mend.size() && !report.works.empty()) page.lines.push_back({report.works, Tone::good});
        turn_back(first, a_page);
        turn_on(end, report.to_mend.size());
    }
    void turn_back(std::size_t first, std::size_t a_page) const {
        if (first > 0) turn("Those before", first - std::min(first, a_page));
    }
    void turn_on(std::size_t end, std::size_t all) const {
        if (end < all) turn("More", end);
    }
    void turn(const char* label, std::size_t to) const {
        page.choices.push_back({label, "", "offers:" + std::to_string(to)});
    }
    void operator()(const base::Problem& problem) const {
        page.lines = {{"It did not work: " + problem.what + ".", Tone::bad}};
        if (!problem.advice.empty()) page.lines.push_back({"What to do: " + problem.advice + ".", Tone::plain});
        if (!problem.file.empty()) page.lines.push_back({problem.file, Tone::soft});
    }
};

StaffPage formats_page(const std::vector<ExportFormat>& formats) {
    StaffPage page;
    page.title = "Export";
    page.lines = {{"In which form? Small numbers are hidden in each.", Tone::plain}};
    for (const auto& each : formats) page.choices.push_back({each.label, each.hint, "as:" + each.of});
    page.ways = {{"Back to the kiosk", "", "close"}, to_menu()};
    return page;
}

}  // namespace

screen::StaffPage StaffDesk::page() const {
    if (room_ == Room::formats) return formats_page(formats_);
    if (room_ == Room::menu) return menu_page();
    if (room_ == Room::restart) {
        auto page = asking_page("Restart", "The kiosk closes and opens again at once. Nothing is lost.",
                                {"Restart now", "", "restart-now"});
        page.choices = {{"Set up again", "Size, number, names and PIN are asked once more", "set-up"}};
        return page;
    }
    if (room_ == Room::set_up)
        return asking_page(
            "Set up again",
            "The kiosk asks for its settings as it did at first. Patients wait meanwhile. Nothing changes "
            "before you save.",
            {"Set up now", "", "set-up-now"});
    if (room_ == Room::leave)
        return asking_page("Leave", "The kiosk closes, and patients cannot use it until somebody starts it again.",
                           {"Leave now", "", "leave-now"});
    StaffPage page;
    auto kind = last_.value_or(StaffTask{}).kind;
    auto words = words_of(begun_, kind);
    page.title = words.title;
    page.ways = {{"Back to the kiosk", "", "close"}};
    if (!begun_) page.ways.push_back(to_menu());
    if (begun_) {
        page.lines = {{words.busy, Tone::plain}};
        if (!how_far_.empty()) page.lines.push_back({how_far_, Tone::strong});
    } else if (result_) {
        std::visit(Shown{page, room_ == Room::sticks, first_offer_}, *result_);
        if (late_) page.lines.push_back({"It ended after its page was left.", Tone::soft});
    }
    return page;
}

}  // namespace staff
