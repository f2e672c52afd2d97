// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/permission.h"

#include <QCoreApplication>

namespace otklik {

/// Something that the law or the practice may want of an appeal next: registration, a redirect, an extension.
enum class LawStep : quint8 {
    Register,
    Redirect,
    Extend,
    Leave,
    Return,
    Track,
    PromiseKept,
    PromiseMoved,
    PromiseBroken,
    TellEmergency,
    Heard, ///< the author has answered our question, elsewhere
};

/// One step as it is offered; what it may not be done for is said, not hidden.
struct OfferedStep {
    LawStep step{};
    QString name;
    QString whyNot; ///< in words; empty where it may be done
};

/// What stands in the forms and lists of these steps.
class LawSteps {
    Q_DECLARE_TR_FUNCTIONS(otklik::LawSteps)
public:
    static QString name(LawStep step);

    /// Those that the appeal may ever come to, what is allowed first.
    static std::vector<OfferedStep> offered(const Appeal &appeal, const Operator &me, const Practice &practice,
                                            Timestamp now);
};

/// The tracks that the appeal may be turned to.
std::vector<Track> tracksFor(const Appeal &appeal, const Practice &practice);

} // namespace otklik
