#pragma once

#include <string>
#include <string_view>

#include "core/parameters.h"

namespace steward {

/// The ImagePath by which the SCM starts a program that is a service itself: the program in quotes, so that a space in its path
/// cannot make the SCM run another one, and its arguments as they are typed.
std::string nativeImagePath(std::string_view application, std::string_view arguments);

/// `Application` and, where there are any, `AppParameters` of an ImagePath.
ParameterValues parametersOfImage(std::string_view imagePath);

/// Whether a service that runs without a host has this parameter.
bool appliesWithoutHost(std::string_view parameter);

}  // namespace steward
