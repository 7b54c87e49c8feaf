#include "commands/desk/asking.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace commands {

std::string ask(const std::string& question) {
    std::cout.flush();
    std::cerr << question << ": " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    auto first = answer.find_first_not_of(" \t\r"), last = answer.find_last_not_of(" \t\r");
    return first == std::string::npos ? "" : answer.substr(first, last - first + 1);
}

std::string ask_password(const std::string& question) {
    std::string password;
    termios shown{};
    bool terminal = tcgetattr(STDIN_FILENO, &shown) == 0;
    if (terminal) {
        std::cerr << question << ": " << std::flush;
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    std::getline(std::cin, password);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        std::cerr << '\n';
    }
    return password;
}

bool agrees(const std::string& question) {
    const auto answer = ask(question + " [y/N]");
    return answer.starts_with('y') || answer.starts_with('Y');
}

std::string number_in_words(const app::SiteSettings& settings) {
    const auto& number = settings.config.emergency_number;
    if (!number.empty()) return "warning slides show the emergency number " + number + ", of " + settings.file.string();
    return "warning slides show no emergency number: " +
           (settings.file.empty() ? "there is no kiosk.toml" : settings.file.string() + " sets none");
}

}  // namespace commands
