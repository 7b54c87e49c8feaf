// `doctor`: looks at each part of a kiosk in turn, and says what to do about it.
#include <iostream>

#include "commands/as_owner.h"
#include "commands/commands.h"
#include "commands/common.h"
#include "commands/wall/doctor/computer_facts.h"
#include "commands/wall/doctor/content_facts.h"
#include "commands/wall/doctor/outlet_facts.h"
#include "commands/wall/doctor/screen_facts.h"
#include "commands/wall/published_pack.h"

namespace commands {
namespace {

/// In the order in which somebody would look: what the patient sees, then what stands behind it. Each is told as soon as it is
/// known.
void look_at_all(const fs::path& content, const app::SiteSettings& settings,
                 const std::function<void(const doctor::Finding&)>& tell) {
    const auto& config = settings.config;
    const auto display = display_facts(config);
    tell(doctor::judge_display(display));
    tell(doctor::judge_size(display));
    tell(doctor::judge_touch(touch_facts()));
    const AsOwnerOf owner(settings.data);  // from here on root sees what the kiosk's user sees
    const auto shown = content_facts(content, settings);
    tell(doctor::judge_pack(shown.pack));
    tell(doctor::judge_fonts(shown.fonts));
    tell(doctor::judge_sound(sound_facts(config, shown.languages)));
    tell(doctor::judge_printer(printer_facts(config)));
    tell(doctor::judge_counts(counts_facts(settings.data)));
    tell(doctor::judge_disk(disk_facts(settings.data)));
    tell(doctor::judge_clock(clock_facts()));
    const auto set = settings_facts(settings);
    tell(doctor::judge_settings(set));
    tell(doctor::judge_pin(set));
    tell(doctor::judge_session(session_facts(settings.data)));
    tell(doctor::judge_updates(update_facts(settings)));
}

}  // namespace

int carry_out(const app::DoctorOptions& options) {
    const auto settings = settings_of_wall({options.config, options.data});
    doctor::Findings findings;
    const auto tell = [&](const doctor::Finding& finding) {
        findings.push_back(finding);
        std::cout << (options.json ? doctor::to_json_line(finding) : doctor::to_text(finding)) << std::flush;
    };
    look_at_all(options.content, settings, tell);
    if (options.torture) tell(doctor::judge_torture(torture_facts(options.content, *options.torture)));
    if (!options.json) std::cout << doctor::summary(findings) << '\n';
    return doctor::exit_status(findings);
}

}  // namespace commands
