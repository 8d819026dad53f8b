// What people say and buy that has a name in it: protected like the words of care.

export const idioms = `rob Peter to pay Paul
robbing Peter to pay Paul
Guy Fawkes
Bonfire Night
jerry can
jerry cans
Carol singers
carol service
carol concert
Joe Bloggs
Jane Doe
John Doe
Joe Public
Earl Grey
Lady Grey
Victoria sponge
Victoria sponges
Percy Pig
Percy Pigs
Henry hoover
Henry the hoover
Henry vacuum
Jack Russell
Jack Frost
Jack Daniels
Johnnie Walker
Bob's your uncle
happy as Larry
Tom Dick and Harry
Heath Robinson
plain Jane
doubting Thomas
peeping Tom
Uncle Sam
Aunt Sally
Mary Celeste
Robin Hood
Bloody Mary
Murphy's law
Sod's law
Hobson's choice
Parkinson's law
Pandora's box
Adam's apple
Job's worth
Smart Alec
Norman arch
Norman church
Norman tower
lee side
Roux-en-Y
Guy's or Tommy's
Guy's and Tommy's
Guy's or Barts
Sam splint
Oliver Twist
Sherlock Holmes
Mother Teresa
Florence Nightingale
Mary Seacole
Jekyll and Hyde
Punch and Judy
Romeo and Juliet
Ben and Jerry's
Sainsbury's
Pimm's
Nando's
Domino's
Kellogg's
Hellmann's
Fort William
Mr Kipling
Terry's Chocolate Orange
Bakewell tart
Victoria plum
Granny Smith
King Edward
King Edwards
Maris Piper
Sally Army
Salvation Army
Santa Claus
Father Christmas
Jack and Jill
Humpty Dumpty
Peter Pan
Peppa Pig
Thomas the Tank
Bob the Builder
Postman Pat
Fireman Sam
Mickey Mouse
Barney Rubble
Georgie Best
Scooby Doo`;
