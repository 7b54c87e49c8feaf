#include "commands/wall/doctor/asked_doctor.h"

namespace commands {

doctor::Findings ask_doctor(
    const DoctorsPatient& patient,
    const std::function<Ended(const std::vector<std::string>& arguments, const Patience& patience)>& run_self,
    const std::atomic<bool>& given_up) {
    constexpr std::chrono::seconds longest_silence{40};
    std::vector<std::string> arguments{"doctor", "--json", "--data", patient.data.string()};
    if (!patient.config_file.empty()) arguments.insert(arguments.end(), {"--config", patient.config_file.string()});
    if (!patient.content.empty()) arguments.insert(arguments.end(), {"--content", patient.content.string()});
    doctor::Findings findings;
    auto hear = [&](const std::string& line) {
        if (auto finding = doctor::read_finding(line)) findings.push_back(std::move(*finding));
    };
    run_self(arguments, {longest_silence, given_up, hear});
    return findings;
}

}  // namespace commands
