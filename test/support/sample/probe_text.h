#pragma once

#include <string>

namespace probe {

/// The text of a UTF-8 file; empty when there is none.
std::wstring read_text(const std::wstring& path);

}  // namespace probe
