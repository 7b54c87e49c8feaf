#include "doctor/computer_judged.h"

#include "doctor/said.h"

namespace doctor {
namespace {

// A pack of 25 MB is unpacked beside three older ones, and a year of counts takes 2 MB.
constexpr std::uint64_t too_little = 100'000'000, little = 1'000'000'000;
constexpr std::uint64_t few_files = 1'000;

}  // namespace

Finding judge_disk(const DiskFacts& facts) {
    const auto where = " in " + facts.folder;
    if (!facts.there)
        return {"disk", State::look, facts.folder + " is not there yet",
                "start the kiosk once, which makes it; or name another data folder with --data"};
    if (!facts.why_unusable.empty())
        return {
            "disk", State::broken, "nothing can be written" + where + ": " + facts.why_unusable,
            "let the kiosk's user write there, or look whether the disk was set to reading only after a fault (dmesg)"};
    const auto room = size_of(facts.free_bytes) + " free" + where;
    if (facts.free_bytes < too_little || facts.free_files < few_files)
        return {"disk", State::broken, room + ": too little for counts and a new pack",
                "make room: journalctl --vacuum-size=100M, apt-get clean, and look with du"};
    if (facts.free_bytes < little) return {"disk", State::look, room, "make room before it is full"};
    return {"disk", State::works, room, ""};
}

Finding judge_clock(const ClockFacts& facts) {
    const auto year = std::to_string(facts.year);
    if (facts.year < facts.made_in_year)
        return {"clock", State::broken, "it says " + year + ", before this program was made: counts get wrong days",
                "set it (timedatectl set-time), and change the PC's battery if it was lost with the power"};
    if (facts.zone.empty())
        return {"clock", State::look, "no time zone is set, so that a day begins at midnight of Greenwich",
                "set it: timedatectl set-timezone Europe/Madrid, or your own"};
    if (!facts.kept_right)
        return {"clock", State::look, facts.zone + "; nothing keeps the clock right",
                "look at it twice a year, or let it ask a time server (systemd-timesyncd)"};
    return {"clock", State::works, facts.zone, ""};
}

Finding judge_torture(const TortureFacts& facts) {
    if (facts.receipt.empty())
        return {
            "torture", State::look, "the kiosk was not ill-treated, why stands above",
            "give it an X display of its own: xvfb-run -a -s '-screen 0 1080x1920x24' clinic-kiosk doctor --torture"};
    if (facts.nothing_failed) return {"torture", State::works, facts.receipt, ""};
    return {"torture", State::broken, facts.receipt,
            "run clinic-kiosk torture with that seed again, and send the line to whoever looks after the kiosk"};
}

Finding judge_session(const SessionFacts& facts) {
    const std::string crashes =
        facts.crashes_kept == 0 ? "" : in_words(facts.crashes_kept, "report") + " of a kiosk that ended by itself";
    if (!facts.by_systemd)
        return {"session", State::look,
                facts.runs ? "a kiosk runs, but nothing starts it again when it ends"
                           : "nothing starts the kiosk with the PC",
                "install clinic-kiosk-session"};
    if (!facts.starts_with_the_pc)
        return {"session", State::look, "it does not start with the PC",
                "switch that on: systemctl enable clinic-kiosk"};
    if (!facts.runs)
        return {"session", State::broken, "the kiosk does not run",
                "start it: systemctl restart clinic-kiosk, and look at journalctl -u clinic-kiosk"};
    if (facts.restarts > 0 || facts.crashes_kept > 0)
        return {"session", State::look,
                "it runs; begun again " + in_words(facts.restarts, "time") + " since the PC was started" +
                    (crashes.empty() ? "" : "; " + crashes),
                "look at journalctl -u clinic-kiosk, and send crashes.txt of the data folder to whoever looks "
                "after it"};
    return {"session", State::works, "it runs, and starts with the PC", ""};
}

}  // namespace doctor
