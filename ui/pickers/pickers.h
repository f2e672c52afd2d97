// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "core/domain/operation.h"
#include "ui/pickers/choice_picker.h"

#include <functional>

namespace otklik {

/// The pickers of an appeal's properties. Each opens at once, deletes itself when closed, and hands over what was
/// chosen; `taken` is called while `parent` lives.

/// For nothing typed: what the text mentions, then what was set. Three letters of a topic's name find it.
ChoicePicker *pickTopic(const ConfigurationPtr &configuration, const QString &text, QWidget *parent,
                        const std::function<void(const TopicSet &)> &taken);

/// Favourites by 1-9, then the tags that appeals have; a new one is what was typed.
struct TagOffer {
    QStringList favourites;
    QStringList known;
    QStringList onAppeal;
};
/// The offer may be filled in while the picker is open: refresh() it then.
ChoicePicker *pickTag(const std::shared_ptr<const TagOffer> &offer, QWidget *parent,
                      const std::function<void(const QString &)> &taken);

/// Operators and departments in one list; the operators of this municipality (Origin::municipality).
ChoicePicker *pickAssignee(const ConfigurationPtr &configuration, const QString &municipality, OperatorId me,
                           QWidget *parent, const std::function<void(const Assigned &)> &taken);

ChoicePicker *pickImportance(QWidget *parent, const std::function<void(Importance)> &taken);

/// A value of a list that files and people fill: types, outcomes, districts. What is typed can be taken too; an empty
/// one clears. The values may be added to while the picker is open: refresh() it then.
struct ValueOffer {
    QString title;
    QString hint;
    std::shared_ptr<const QStringList> values;
};
ChoicePicker *pickValue(const ValueOffer &offer, QWidget *parent, const std::function<void(const QString &)> &taken);

} // namespace otklik
