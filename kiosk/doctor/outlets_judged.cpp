#include "doctor/outlets_judged.h"

#include "doctor/said.h"

namespace doctor {

Finding judge_sound(const SoundFacts& facts) {
    const std::string part = "sound";
    if (!facts.wanted) return {part, State::absent, "reading aloud is switched off (speech.output in kiosk.toml)", ""};
    if (!facts.program)
        return {part, State::broken, "clinic-kiosk-voice cannot be started",
                "put it beside the other programs, or install clinic-kiosk anew"};
    if (!facts.answered)
        return {part, State::broken, "the sound device hangs: nothing came of a sound for some seconds",
                "try speaker-test, or name another device as speech.device in kiosk.toml"};
    if (!facts.sounds)
        return {part, State::look, "there is no sound device that plays, so nothing can be read aloud",
                "plug headphones or a loudspeaker in, or set speech.output to \"off\""};
    if (facts.with_voice.empty())
        return {part, State::look, "it plays, but no language has a voice here", "install espeak-ng-data"};
    auto what = "it plays, with a voice for " + list_of(facts.with_voice);
    if (!facts.without_voice.empty()) what += "; there is none for " + list_of(facts.without_voice);
    return {part, State::works, what, ""};
}

Finding judge_printer(const PrinterFacts& facts) {
    const std::string part = "printer";
    if (facts.address.empty()) return {part, State::absent, "none is set (printer.address in kiosk.toml)", ""};
    if (!facts.may_ask)
        return {part, State::look,
                facts.address + " cannot be asked from the staff desk, which reaches no other computer",
                "print a leaflet, or run clinic-kiosk doctor in a terminal"};
    if (!facts.program)
        return {part, State::broken, "clinic-kiosk-paper cannot be started",
                "put it beside the other programs, or install clinic-kiosk anew"};
    if (!facts.answers)
        return {part, State::broken, facts.address + " does not answer",
                "look whether it is on, and whether printer.address in kiosk.toml is right"};
    if (!facts.trouble.empty())
        return {part, State::broken, facts.address + ": " + facts.trouble, "mend that at the printer"};
    return {part, State::works, facts.address, ""};
}

Finding judge_counts(const CountsFacts& facts) {
    const std::string part = "counts";
    if (!facts.there) return {part, State::works, "none yet: the file is begun when the first visit ends", ""};
    if (!facts.problems.empty())
        return {part, State::broken, facts.problems.front().what, facts.problems.front().advice};
    const auto size = size_of(static_cast<std::uint64_t>(facts.bytes)) + ", sound";
    if (facts.set_aside > 0)
        return {part, State::look,
                size + "; " + in_words(facts.set_aside, "damaged file") + " lies beside it, set aside",
                "look whether the disk is failing (smartctl), and keep those files: some of it may be readable"};
    return {part, State::works, size, ""};
}

}  // namespace doctor
