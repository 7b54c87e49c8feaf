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

/// Each says its part of a page in one language.
StaffChoice to_menu(const DeskSpeech& say) {
    return {say("Staff desk"), "", "menu"};
}

StaffChoice to_kiosk(const DeskSpeech& say) {
    return {say("Back to the kiosk"), "", "close"};
}

/// A question with its answer; the other one is to go back.
StaffPage question(const DeskSpeech& say, const char* title, const char* words, const char* yes, const char* of) {
    StaffPage page;
    page.title = say(title);
    page.lines = {{say(words), Tone::plain}};
    page.ways = {{say(yes), "", of}, to_menu(say)};
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
        case StaffTask::Kind::topics:
            return {"Topics", "Counting …"};
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
        case StaffTask::Kind::sound:
        case StaffTask::Kind::keep_volume:
            return {"Sound", "One moment …"};
        case StaffTask::Kind::hear:
            return {"Sound", "A sentence is being read."};
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
    const DeskSpeech& say;
    bool sticks;  ///< the offers are sticks to export to, not packs
    std::size_t first_offer;

    void line(const Said& said, Tone tone = Tone::plain) const { page.lines.push_back({say(said), tone}); }
    /// In English, as the system said it.
    void line_as_it_is(const std::string& text, Tone tone) const { page.lines.push_back({say.as_it_is(text), tone}); }

    void operator()(const PinAnswer&) const {}
    void operator()(const DayCounts& counts) const {
        screen::StaffChart chart{say("Visits a day, the 30 days before today"),
                                 say("hidden: small, or kept back to protect a small one"),
                                 {}};
        for (const auto& each : counts.days) chart.bars.push_back({each.day, each.visits});
        bool none =
            std::all_of(counts.days.begin(), counts.days.end(), [](const DayCount& each) { return each.visits == 0; });
        if (none)
            line("No visits were counted in the 30 days before today.");
        else
            page.chart = std::move(chart);
        page.ways.insert(page.ways.end() - 1, {say("Topics"), "", "topics"});
    }
    void operator()(const TopicCounts& counts) const {
        constexpr std::size_t most = 10;
        screen::StaffRanking ranking{
            say({"Visits that opened a topic, {from} to {to}", {{"{from}", counts.from}, {"{to}", counts.to}}}),
            say("hidden"),
            say("hidden: small, or kept back to protect a small one"),
            {}};
        for (const auto& each : counts.topics)
            if (ranking.bars.size() < most) ranking.bars.push_back({each.title, each.opened});
        page.ways.insert(page.ways.end() - 1, {say("Numbers"), "", "numbers"});
        if (counts.topics.empty()) return line("No topic was counted in the last three whole months.");
        if (counts.topics.size() > most)
            line({"More topics that are not shown: {number}",
                  {{"{number}", std::to_string(counts.topics.size() - most)}}});
        page.ranking = std::move(ranking);
    }
    void operator()(const Volume& volume) const {
        using Heard = Volume::Heard;
        if (volume.heard == Heard::never)
            return line("Nothing is read aloud on this kiosk: speech.output is “off” in kiosk.toml.");
        line("Every visit begins with this volume. Readers can change it for themselves.", Tone::soft);
        line(volume.heard == Heard::in_the_room ? "This kiosk reads through a loudspeaker: the room hears it."
                                                : "This kiosk reads through headphones. Put them on to hear it.",
             Tone::soft);
    }
    void operator()(const Offers& offers) const {
        if (offers.found.empty()) {
            line(sticks ? "No USB stick is in." : "No new content was found on a USB stick.", Tone::strong);
            line(sticks ? "Put one in and wait a moment." : "Put a stick with a .kioskpack file in and wait a moment.");
            page.choices = {{say("Look again"), "", sticks ? "sticks" : "packs"}};
            return;
        }
        line(sticks ? "Which stick?" : "Which file? Only content signed for this kiosk is taken.");
        constexpr std::size_t a_page = 10;  // so many have room on every screen, with two more
        auto first = std::min(first_offer, offers.found.size() - 1),
             end = std::min(first + a_page, offers.found.size());
        turn_back(first, a_page);
        for (std::size_t i = first; i < end; ++i) {
            const auto& each = offers.found[i];
            page.choices.push_back({say.as_it_is(label_of(each.name)), each.hint.english.empty() ? "" : say(each.hint),
                                    (sticks ? "export:" : "update:") + each.path});
        }
        turn_on(end, offers.found.size());
    }
    void operator()(const Receipt& receipt) const {
        line("Written and read back: it is the same.", Tone::good);
        line_as_it_is(receipt.file, Tone::strong);
        line({"Rows: {rows}. Bytes: {bytes}.",
              {{"{rows}", std::to_string(receipt.rows)}, {"{bytes}", std::to_string(receipt.bytes)}}});
        line({"Fingerprint {code}", {{"{code}", receipt.hash.substr(0, 16)}}}, Tone::soft);
        line("You can pull the stick out now.", Tone::strong);
    }
    void operator()(const NotReviewed& refused) const {
        line("The new content was not taken: not all of it was checked by a clinician.", Tone::bad);
        line("Taken all the same, those slides say “Draft” to patients.");
        page.choices = {{say("Take it as a draft"), "", "update-drafts:" + refused.pack}};
    }
    void operator()(const Told& told) const {
        for (const auto& each : told.lines) {
            const bool first = &each == &told.lines.front();
            line(each, !first ? Tone::plain : told.good ? Tone::good : Tone::bad);
        }
        for (const auto& each : told.details) line_as_it_is(each, Tone::soft);
    }
    void operator()(const doctor::Findings& findings) const {
        const auto report = checkup(findings);
        line(report.first, report.all_works ? Tone::good : Tone::strong);
        constexpr std::size_t a_page = 2;  // with what to do about each, so many have room on every screen
        const auto first = report.to_mend.empty() ? 0 : std::min(first_offer, report.to_mend.size() - 1);
        const auto end = std::min(first + a_page, report.to_mend.size());
        for (auto i = first; i < end; ++i) {
            const auto& each = report.to_mend[i];
            page.lines.push_back(
                {say(each.part) + ": " + say.as_it_is(each.what), each.broken ? Tone::bad : Tone::plain});
            if (!each.advice.empty())
                line({"What to do: {advice}", {{"{advice}", say.as_it_is(each.advice)}}}, Tone::soft);
        }
        if (end == report.to_mend.size() && !report.works.empty()) line_of_works(report.works);
        turn_back(first, a_page);
        turn_on(end, report.to_mend.size());
    }
    void line_of_works(const std::vector<std::string>& parts) const {
        std::string all;
        for (const auto& each : parts) all += (all.empty() ? "" : " · ") + say(each);
        line({"It works: {parts}.", {{"{parts}", all}}}, Tone::good);
    }
    void turn_back(std::size_t first, std::size_t a_page) const {
        if (first > 0) turn("Those before", first - std::min(first, a_page));
    }
    void turn_on(std::size_t end, std::size_t all) const {
        if (end < all) turn("More", end);
    }
    void turn(const char* label, std::size_t to) const {
        page.choices.push_back({say(label), "", "offers:" + std::to_string(to)});
    }
    void operator()(const base::Problem& problem) const {
        line({"It did not work: {why}", {{"{why}", problem.what + "."}}}, Tone::bad);
        if (!problem.advice.empty()) line({"What to do: {advice}", {{"{advice}", problem.advice + "."}}});
        if (!problem.file.empty()) line_as_it_is(problem.file, Tone::soft);
    }
};

StaffPage formats_page(const DeskSpeech& say, const std::vector<ExportFormat>& formats) {
    StaffPage page;
    page.title = say("Export");
    page.lines = {{say("In which form? Small numbers are hidden in each."), Tone::plain}};
    for (const auto& each : formats) page.choices.push_back({say(each.label), say(each.hint), "as:" + each.of});
    page.ways = {to_kiosk(say), to_menu(say)};
    return page;
}

screen::StaffSteps steps_of(const DeskSpeech& say, const Volume& volume) {
    const Said name{"Volume {number} of {total}",
                    {{"{number}", std::to_string(volume.step)}, {"{total}", std::to_string(flow::loudest)}}};
    return {say(name), say("Softer"), say("Louder"), volume.step, flow::loudest};
}

}  // namespace

screen::StaffPage StaffDesk::page() const {
    const DeskSpeech say(words_, language_);
    switch (room_) {
        case Room::menu:
            return menu_page(say);
        case Room::languages:
            return languages_page(say);
        case Room::formats:
            return formats_page(say, formats_);
        case Room::restart:
        case Room::set_up:
        case Room::leave:
            return asking_page(say);
        default:
            return task_page(say);
    }
}

StaffPage StaffDesk::menu_page(const DeskSpeech& say) const {
    StaffPage page;
    page.title = say("Staff desk");
    page.choices = {{say("Numbers"), say("Visits of the last 30 days, and topics"), "numbers"},
                    {say("Export"), say("The numbers to a USB stick"), "sticks"},
                    {say("Update"), say("New content from a USB stick"), "packs"},
                    {say("Content"), say("Its version and problems"), "content"},
                    {say("Doctor"), say("What works, and what to do about the rest"), "doctor"},
                    {say("Sound"), say("How loud the kiosk reads aloud"), "sound"},
                    {say("Touch test"), say("Does the glass feel every finger?"), "touch-test"},
                    {say("Cleaning"), say("The screen ignores touches for 30 seconds"), "cleaning"},
                    {say("Restart"), say("Open the kiosk anew, or set it up again"), "restart"},
                    {say("Leave"), say("Close the kiosk program"), "leave"}};
    if (const auto offered = languages(); offered.size() > 1) {
        auto is_spoken = [&](const flow::Home::Language& each) { return each.code == language_; };
        const auto spoken = std::find_if(offered.begin(), offered.end(), is_spoken);
        page.ways.push_back({spoken == offered.end() ? say("Language") : spoken->name, "", "languages"});
    }
    page.ways.push_back(to_kiosk(say));
    return page;
}

/// Each by its own name, for who cannot read the others.
StaffPage StaffDesk::languages_page(const DeskSpeech& say) const {
    StaffPage page;
    page.title = say("Language");
    for (const auto& each : languages()) page.choices.push_back({each.name, "", "language:" + each.code});
    page.ways = {to_kiosk(say), to_menu(say)};
    return page;
}

StaffPage StaffDesk::asking_page(const DeskSpeech& say) const {
    if (room_ == Room::set_up)
        return question(say, "Set up again",
                        "The kiosk asks for its settings as it did at first. Patients wait meanwhile. Nothing changes "
                        "before you save.",
                        "Set up now", "set-up-now");
    if (room_ == Room::leave)
        return question(say, "Leave", "The kiosk closes, and patients cannot use it until somebody starts it again.",
                        "Leave now", "leave-now");
    auto page = question(say, "Restart", "The kiosk closes and opens again at once. Nothing is lost.", "Restart now",
                         "restart-now");
    page.choices = {{say("Set up again"), say("Size, number, names and PIN are asked once more"), "set-up"}};
    return page;
}

StaffPage StaffDesk::task_page(const DeskSpeech& say) const {
    StaffPage page;
    auto kind = last_.value_or(StaffTask{}).kind;
    auto words = words_of(begun_, kind);
    page.title = say(words.title);
    page.ways = {to_kiosk(say)};
    if (volume_ && volume_->heard != Volume::Heard::never) {
        page.steps = steps_of(say, *volume_);
        page.ways.push_back({say("Hear it"), "", "hear"});
    }
    if (!begun_ || volume_) page.ways.push_back(to_menu(say));
    const Shown show{page, say, room_ == Room::sticks, first_offer_};
    if (begun_) {
        if (!volume_ || kind == StaffTask::Kind::hear) show.line(words.busy);
        if (!how_far_.empty()) show.line_as_it_is(how_far_, Tone::strong);
    } else if (result_) {
        if (!volume_ || !std::holds_alternative<Volume>(*result_)) std::visit(show, *result_);
        if (volume_ && std::holds_alternative<Volume>(*result_) && kind == StaffTask::Kind::keep_volume)
            show.line("Kept. It holds from the next visit on.", Tone::good);
        if (late_) show.line("It ended after its page was left.", Tone::soft);
    }
    if (volume_) show(*volume_);
    return page;
}

}  // namespace staff
